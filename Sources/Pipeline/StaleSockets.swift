import Foundation

/// The sockets by which LibreOffice finds an instance of itself. It puts them into a fixed folder, and leaves them
/// there when it is killed.
struct StaleSockets {
  private static let folder = "/tmp"
  private let before: Set<String>

  /// Notes what is there already.
  init() { before = Self.names() }

  /// Removes those that came since and that nobody listens to any more; those of other instances stay.
  func remove() {
    for name in Self.names().subtracting(before) {
      let path = FileName.join(Self.folder, name)
      if Self.isDead(path) { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  private static func names() -> Set<String> {
    let ours = "OSL_PIPE_\(getuid())_SingleOfficeIPC_"
    return Set((FileSystem().names(in: folder) ?? []).filter { $0.hasPrefix(ours) })
  }

  private static func isDead(_ path: String) -> Bool {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(path.utf8)
    let fits = unsafe withUnsafeMutableBytes(of: &address.sun_path) { place in
      guard name.count < place.count else { return false }
      unsafe place.copyBytes(from: name)
      return true
    }
    let descriptor = socket(AF_UNIX, kind, 0)
    guard fits, descriptor >= 0 else { return false }
    defer { _ = close(descriptor) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let answer = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, size)
      }
    }
    return answer != 0 && errno == ECONNREFUSED
  }
}
