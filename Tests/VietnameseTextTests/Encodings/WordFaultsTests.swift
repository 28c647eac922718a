import Testing
import VietnameseText

@Suite struct WordFaultsTests {
  private func found(_ text: String) -> [(WordFaults.Fault, String)] {
    let bytes = Array(text.utf8)
    return WordFaults(text).found.map {
      ($0.fault, String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }

  @Test(arguments: [
    ("đã t? chức h?i nghị", "h?i"), ("cÃ¡c bá»™", "cÃ¡c"), ("một ch\u{FFFD} đã", "ch\u{FFFD}"),
    ("c?ng hòa", "c?ng"), ("Vi?t Nam", "Vi?t"), ("đư??ng", "đư??ng"),
  ]) func garbledWords(_ text: String, _ word: String) {
    #expect(found(text).contains { $0.0 == .garbled && $0.1 == word }, "\(found(text))")
  }

  @Test(arguments: ["hộ1", "rnột", "clân tộc ở", "liội nghị", "Iượt người", "đố1 thoại", "8ộ"])
  func misreadWords(_ text: String) {
    let found = found(text).filter { $0.0 == .misread }
    #expect(found.count == 1, "\(found)")
  }

  @Test(arguments: [
    "Tại sao? Vì đâu?", "https://a.vn/?id=5&x=á", "Nghị định 59/2023/NĐ-CP; ĐT.571; 98,5%",
    "Bru - Vân Kiều, Krông Klang", "đạt 5,6% (ước)!", "Đã xong!", "TT1/QĐ – mục II",
    "Iêng, Ich, Anh", "kỳ I, quý IV", "m², 45 đ/c, 3.000đ",
  ]) func fineWords(_ text: String) { #expect(found(text).isEmpty, "\(found(text))") }
}
