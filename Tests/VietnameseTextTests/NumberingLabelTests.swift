import Testing
import VietnameseText

@Suite struct NumberingLabelTests {
  @Test(arguments: [
    ("II. Kết quả", NumberingLabel.Kind.roman(2), 4),
    ("IV - Kiến nghị", .roman(4), 0),
    ("I", .roman(1), 0),
    ("1. Sở", .arabic(1), 3),
    ("1) Sở", .arabic(1), 3),
    ("1/ Sở", .arabic(1), 3),
    ("(2) Sở", .arabic(2), 4),
    ("1.Sở", .arabic(1), 2),
    ("2.1. Sở", .multilevel([2, 1]), 5),
    ("2.1 Sở", .multilevel([2, 1]), 4),
    ("1.2.3. sở", .multilevel([1, 2, 3]), 7),
    ("a) Sở", .smallLetter, 3),
    ("đ) Sở", .smallLetter, 4),
    ("A. Sở", .capitalLetter, 3),
    ("Đ. Sở", .capitalLetter, 4),
    ("- Sở", .bullet, 2),
    ("-\tSở", .bullet, 2),
    ("+ Sở", .bullet, 2),
    ("• Sở", .bullet, 4),
    ("Phần thứ nhất", .word, 19),
    ("PHẦN I. Sở", .word, 10),
    ("Phụ lục 1", .word, 13),
    ("PHỤ LỤC 2. BẢNG", .word, 15),
    ("Điều 5. Sở", .word, 11),
  ])
  func labels(text: String, kind: NumberingLabel.Kind, length: Int) {
    let label = NumberingLabel(opening: text)
    if length > 0 {
      #expect(label == NumberingLabel(kind: kind, length: length))
    } else {
      #expect(label == nil)
    }
  }

  @Test(arguments: [
    "", "25/KH-UBND", "18/6/2024", "1.234 lượt", "1.5 triệu", "98,5%", "05 hội nghị",
    "V/v triển khai",
    "V/V TRIỂN KHAI", "-5 %", "--", "2024. Sở", "Sở Nội vụ", "Phần lớn", "Mục tiêu", "Điều này",
    "x",
    "12/12 phòng",
  ])
  func noLabels(text: String) { #expect(NumberingLabel(opening: text) == nil) }

  @Test func decomposedLettersAreRead() {
    #expect(NumberingLabel(opening: "Phu\u{323} lu\u{323}c 1. Bảng")?.kind == .word)
  }
}
