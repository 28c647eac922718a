internal import ReportModel

/// Gathers the contexts of blocks into the parts that `rasoat outline` shows.
struct OutlineParts {
  let pack: Pack

  func parts(_ reading: Judge.Reading) -> [OutlinePart] {
    var parts: [OutlinePart] = []
    for (read, context) in zip(reading.blocks, reading.contexts) {
      if !context.isHeading, let last = parts.last, last.role == context.role,
        last.known == context.known || last.heading != nil
      {
        parts[parts.count - 1].blocks = last.blocks.lowerBound...read.index
        continue
      }
      let topics = context.isHeading ? context.headingTopics.first ?? [] : []
      parts.append(
        OutlinePart(
          role: context.role, known: context.known, blocks: read.index...read.index,
          heading: context.isHeading ? read.block.text : nil, level: context.level,
          topics: topics.map { pack.requirements[$0].id }))
    }
    return parts
  }
}
