/// The shape of Vietnamese syllables: an onset, a rhyme, one tone.
///
/// Source: the onsets and rhymes of the standard orthography, in letters without tone; rhymes that
/// end in a stop (c, ch, p, t) take the acute or the dot below.
enum SyllableShape {
  private static let onsetList =
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
  private static let rhymeList = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng \
    eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm \
    yên yêng yêt yêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo \
    oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uâc uân uâng uât uây uc \
    uê uêch uênh uêu ui um un ung uô uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uynh uyt uyên uyêt uyu \
    uyn uyp ư ưa ưc ưi ưm ưn ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu y yt yn
    """
  private static let onsets = keys(onsetList)
  private static let rhymes = keys(rhymeList)
  /// Codes of c, h, p and t: as the last letter they stop the syllable.
  private static let stops: Set<UInt8> = [3, 8, 16, 20]

  private static func keys(_ list: String) -> Set<UInt64> {
    Set(
      list.split(separator: " ").map { word in
        word.unicodeScalars.reduce(UInt64(0)) { $0 << 6 | UInt64(Letter.of($1.value).code) }
      })
  }

  /// Whether letters (as codes of `Letter`) and a tone may be a syllable.
  static func isLegal(_ letters: [UInt8], tone: UInt8) -> Bool {
    guard let last = letters.last, letters.count <= 7 else { return false }
    if stops.contains(last), !endsInNasal(letters), tone != 2, tone != 5 { return false }
    var onset: UInt64 = 0
    for split in 0...min(3, letters.count - 1) {
      if split > 0 {
        onset = onset << 6 | UInt64(letters[split - 1])
        if !onsets.contains(onset) { continue }
      }
      let rhyme = letters[split...].reduce(UInt64(0)) { $0 << 6 | UInt64($1) }
      if rhymes.contains(rhyme) { return true }
    }
    return false
  }

  /// "nh" ends in h and is no stop.
  private static func endsInNasal(_ letters: [UInt8]) -> Bool {
    letters.last == 8 && letters.dropLast().last == 14
  }
}
