/// Names of a vocabulary, found by the address at which a parser's dictionary keeps them.
struct InternedNames {
  private var slots: [(address: UInt, index: Int)]
  private let mask: Int

  /// - Parameter address: Where the dictionary keeps a name.
  init(_ groups: [[String]], address: (String) -> UInt) {
    let total = groups.reduce(0) { $0 + $1.count }
    var size = 16
    while size < total * 4 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: (0, -1), count: size)
    for (index, group) in groups.enumerated() {
      for name in group {
        let address = address(name)
        var slot = Self.slot(of: address) & mask
        while slots[slot].address != 0 { slot = (slot + 1) & mask }
        slots[slot] = (address, index)
      }
    }
  }

  /// The index of the name at an address; -1 where it is none of the vocabulary.
  func index(of address: UInt) -> Int {
    if address == 0 { return -1 }
    var slot = Self.slot(of: address) & mask
    while true {
      let entry = slots[slot]
      if entry.address == address { return entry.index }
      if entry.address == 0 { return -1 }
      slot = (slot + 1) & mask
    }
  }

  private static func slot(of address: UInt) -> Int {
    Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
