/// The scalars of the bytes of the one-byte encodings. "�" marks a byte without a meaning.
///
/// Sources, compared with each other: the tables of the Unikey and xvnkb input methods for all of
/// them; glibc's TCVN5712-1, VISCII (RFC 1456) and CP1258; Microsoft's code page 1258. VPS has the
/// first two only, and four of its bytes stand for both cases there: the small letter is taken.
enum LegacyTable {
  static let undefined: UInt32 = 0xFFFD

  static func of(_ encoding: LegacyEncoding) -> [UInt32] {
    switch encoding {
    case .tcvn3: tcvn3
    case .viscii: viscii
    case .vps: vps
    case .windows1258, .vni, .viqr: windows1258
    }
  }

  /// The signs of Windows at 0x80 to 0x9F, which the fonts of TCVN3 and VNI keep.
  private static let windowsSigns =
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�" + "�‘’“”•–—˜™š›œ�žŸ"

  static let tcvn3 = table(
    high: windowsSigns
      + "\u{A0}ĂÂÊÔƠƯĐăâêôơưđ�" + "�����àảãáạ�ằẳẵắ�" + "������ặầẩẫấậè�ẻẽ"
      + "éẹềểễếệìỉ���ĩíịò" + "�ỏõóọồổỗốộờởỡớợù" + "�ủũúụừửữứựỳỷỹýỵ�")

  static let viscii = table(
    high: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" + "Õắằặấầẩậẽẹếềểễệố" + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
      + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư" + "àáâãảăữẫèéêẻìíĩỉ" + "đựòóôõỏọụùúũủýợỮ",
    low: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

  static let vps = table(
    high: "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ" + "Ế��ỀỂỄỐỒỔỖýỷỵỚỜỞ" + "\u{A0}ắằẳẵặỠớÙờởỡŨỨợỪ" + "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
      + "ầÁÂấẩẫậđẻÉÊẹỉễịỹ" + "ƯỦồốÔỏơÈừứÚũưÝẺ�" + "àáâãảạă�èéêẽìí�ĩ" + "ẴĐòóôõ�Ơụùúủ�ỶẼỳ")

  static let windows1258 = table(
    high: "€�‚ƒ„…†‡ˆ‰�‹Œ���" + "�‘’“”•–—˜™�›œ��Ÿ" + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯"
      + "°±²³´µ¶·¸¹º»¼½¾¿" + "ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏ" + "ĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß"
      + "àáâăäåæçèéêë\u{301}íîï" + "đñ\u{323}óôơö÷øùúûüư₫ÿ")

  /// Windows-1252: what programs take such bytes for that know of no Vietnamese.
  static let windows1252 = table(
    high: windowsSigns + String(String.UnicodeScalarView((0xA0...0xFF).map(Unicode.Scalar.init))))

  private static func table(high: String, low: [Int: Unicode.Scalar] = [:]) -> [UInt32] {
    var table = (0..<UInt32(0x80)).map { $0 } + high.unicodeScalars.map(\.value)
    for (byte, scalar) in low { table[byte] = scalar.value }
    return table
  }

  /// The bytes of a table by their scalars.
  static func inverse(_ table: [UInt32]) -> [UInt32: UInt8] {
    var inverse: [UInt32: UInt8] = [:]
    for (byte, scalar) in table.enumerated() where scalar != undefined {
      inverse[scalar] = UInt8(byte)
    }
    return inverse
  }
}
