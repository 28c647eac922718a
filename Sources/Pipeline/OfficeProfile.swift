/// How LibreOffice runs: with nothing of the user's, and without everything that a document could abuse.
enum OfficeProfile {
  /// Files that it makes on the side go into the private folder, which is removed.
  static func environment(searchPath: String, folder: String) -> [String: String] {
    [
      "PATH": searchPath, "HOME": folder, "TMPDIR": FileName.join(folder, "tmp"),
      "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp",
      "http_proxy": "http://\(nowhere)", "https_proxy": "http://\(nowhere)",
    ]
  }

  /// Nothing listens on the discard port: a request that the settings let through ends here.
  private static let nowhere = "127.0.0.1:9"

  /// `registrymodifications.xcu` of the private profile: no macro, no update of links, no network.
  static var settings: String {
    let security = "Office.Common/Security/Scripting"
    let values = [
      (security, "MacroSecurityLevel", "3"),
      (security, "DisableMacrosExecution", "true"),
      (security, "DisableActiveContent", "true"),
      (security, "BlockUntrustedRefererLinks", "true"),
      ("Office.Writer/Content/Update", "Link", "0"),
      ("Inet/Settings", "ooInetProxyType", "2"),
      ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
      ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
      ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
      ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ]
    let items = values.map { path, name, value in
      "<item oor:path=\"/org.openoffice.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\">"
        + "<value>\(value)</value></prop></item>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      \(items.joined())</oor:items>

      """
  }
}
