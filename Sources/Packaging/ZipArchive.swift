internal import CLibZip

/// A ZIP archive read from memory. Entries are inflated only when asked for.
@safe
package struct ZipArchive: ~Copyable {
  /// Names in the order of the directory.
  package let entries: [String]

  private let archive: OpaquePointer
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let limits: ArchiveLimits
  private let exact: [String: Int]
  private let folded: [String: Int]
  /// Inflated size of what was read so far.
  package private(set) var inflated = 0

  /// Opens an archive; refuses what two readers could read in two ways.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(PackagingError) {
    try Self.checkSignature(bytes)
    // Before the library makes room for what the directory claims to list.
    if let listed = ZipDirectory.entryCount(bytes), listed > limits.entries {
      throw PackagingError(.overLimit, detail: "entries")
    }
    if ZipDirectory.hasOverlaps(bytes) { throw PackagingError(.corrupt, detail: "overlap") }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe copy.initialize(from: bytes)
    do throws(PackagingError) {
      let handle = unsafe try Self.open(copy)
      do throws(PackagingError) {
        let names = unsafe try Self.names(of: handle, limits: limits)
        var exact: [String: Int] = [:]
        var folded: [String: Int] = [:]
        for (index, name) in names.enumerated() {
          guard exact.updateValue(index, forKey: name) == nil else {
            throw PackagingError(.duplicateEntry, detail: name)
          }
          // Names of parts compare without case (ECMA-376-2, 6.2.2.3).
          guard folded.updateValue(index, forKey: name.lowercased()) == nil else {
            throw PackagingError(.duplicateEntry, detail: name)
          }
        }
        self.entries = names
        self.exact = exact
        self.folded = folded
        self.limits = limits
        unsafe self.archive = handle
        unsafe self.buffer = copy
      } catch {
        unsafe zip_discard(handle)
        throw error
      }
    } catch {
      unsafe copy.deallocate()
      throw error
    }
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe buffer.deallocate()
  }

  /// Whether an entry of that name exists; letters compare without case, as Word does.
  package func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// The inflated bytes of an entry, its checksum verified.
  package mutating func read(_ name: String) throws(PackagingError) -> [UInt8] {
    guard let index = index(of: name) else { throw PackagingError(.missingEntry, detail: name) }
    let size = try checkedSize(index, name)
    // An entry that turns out to be broken has cost as much as a whole one.
    inflated += size
    guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
      throw unsafe PackagingError(Self.code(of: zip_get_error(archive)), detail: name)
    }
    defer { unsafe zip_fclose(file) }
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { target, count in
      while got < size, let base = target.baseAddress {
        let read = unsafe zip_fread(file, base + got, UInt64(size - got))
        if read <= 0 { break }
        got += Int(read)
      }
      count = got
    }
    // One byte past the declared end: the checksum is verified there, and a lying size shows.
    var extra: UInt8 = 0
    let after = unsafe zip_fread(file, &extra, 1)
    guard got == size, after == 0 else { throw PackagingError(.corrupt, detail: name) }
    return bytes
  }

  private func index(of name: String) -> Int? { exact[name] ?? folded[name.lowercased()] }

  private func checkedSize(_ index: Int, _ name: String) throws(PackagingError) -> Int {
    var stat = unsafe zip_stat_t()
    unsafe zip_stat_init(&stat)
    guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0 else {
      throw PackagingError(.corrupt, detail: name)
    }
    if unsafe stat.encryption_method != 0 { throw PackagingError(.encrypted, detail: name) }
    guard let size = unsafe Int(exactly: stat.size),
      let packed = unsafe Int(exactly: stat.comp_size), size <= limits.entryBytes
    else { throw PackagingError(.overLimit, detail: "\(name): size") }
    if inflated + size > limits.totalBytes {
      throw PackagingError(.overLimit, detail: "\(name): total")
    }
    if size > limits.ratioFloor, size / max(packed, 1) > limits.ratio {
      throw PackagingError(.overLimit, detail: "\(name): ratio")
    }
    return size
  }
}

extension ZipArchive {
  private static func checkSignature(_ bytes: [UInt8]) throws(PackagingError) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw PackagingError(.compoundFile)
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw PackagingError(.notAnArchive) }
  }

  private static func open(
    _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(PackagingError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    if let strict = unsafe open(buffer, flags: ZIP_RDONLY | ZIP_CHECKCONS, error: &error) {
      return unsafe strict
    }
    let failure = unsafe code(of: &error)
    guard failure == .corrupt, let loose = unsafe open(buffer, flags: ZIP_RDONLY, error: &error)
    else {
      // The library calls a way of encryption that it does not know an inconsistency.
      let isEncrypted = unsafe ZipDirectory.hasEncryption(Array(buffer))
      throw PackagingError(isEncrypted ? .encrypted : failure)
    }
    // The strict check refuses several things with one code: name the one that deceives, and pass
    // those that do not.
    do throws(PackagingError) {
      var seen: Set<String> = []
      for name in unsafe try names(of: loose, limits: ArchiveLimits())
      where !seen.insert(name).inserted {
        throw PackagingError(.duplicateEntry, detail: name)
      }
      guard let agreed = unsafe ZipDirectory.agreedNames(Array(buffer)), agreed.count == seen.count
      else { throw PackagingError(failure) }
      return unsafe loose
    } catch {
      unsafe zip_discard(loose)
      throw error
    }
  }

  private static func open(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, flags: Int32, error: inout zip_error_t
  ) -> OpaquePointer? {
    guard
      let source = unsafe zip_source_buffer_create(
        buffer.baseAddress, UInt64(buffer.count), 0, &error)
    else { return nil }
    guard let archive = unsafe zip_open_from_source(source, flags, &error) else {
      unsafe zip_source_free(source)
      return nil
    }
    return unsafe archive
  }

  private static func names(
    of archive: OpaquePointer, limits: ArchiveLimits
  ) throws(PackagingError) -> [String] {
    let count = unsafe Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else { throw PackagingError(.overLimit, detail: "entries") }
    var names: [String] = []
    names.reserveCapacity(max(count, 0))
    for index in 0..<max(count, 0) {
      guard let name = unsafe zip_get_name(archive, UInt64(index), 0) else {
        throw PackagingError(.corrupt, detail: "name")
      }
      names.append(unsafe String(cString: name))
    }
    return names
  }

  private static func code(of error: UnsafeMutablePointer<zip_error_t>?) -> PackagingError.Code {
    guard let error = unsafe error else { return .corrupt }
    switch unsafe zip_error_code_zip(error) {
    case ZIP_ER_NOZIP: return .truncated
    case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: return .encrypted
    case ZIP_ER_EXISTS: return .duplicateEntry
    default: return .corrupt
    }
  }
}
