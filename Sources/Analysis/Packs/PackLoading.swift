internal import ReportModel

extension Pack {
  /// Reads and checks a pack.
  ///
  /// - Parameters:
  ///   - pack: The files of the pack's folder, paths relative to it (`pack.yaml`, `areas/1.yaml`).
  ///   - language: The files of its language's folder (`cues.yaml`, `parts.yaml`, `units.yaml`).
  /// - Returns: The pack, free of errors.
  /// - Throws: `PackErrors` with every problem of every file.
  package static func load(pack: [PackFile], language: [PackFile]) throws(PackErrors) -> Pack {
    var loader = PackLoader()
    return try loader.load(pack, language)
  }
}

/// Reads the files of a pack and gathers what is wrong in them.
private struct PackLoader {
  private var faults: [RuleFault] = []
  private var lists: [String: [String]] = [:]

  mutating func load(_ files: [PackFile], _ languageFiles: [PackFile]) throws(PackErrors) -> Pack {
    let head = read("pack.yaml", files, PackShapes.pack)
    lists = namedLists(files)
    let agencies = read("agencies.yaml", files, PackShapes.agencies)
    let plan = planText(head?.node["plan"], files, head?.file)
    let areas = files.filter { $0.path.contains("areas/") && $0.path.hasSuffix(".yaml") }
      .sorted { $0.path < $1.path }.compactMap { file -> PackArea? in
        parsed(file, PackShapes.area).map { area($0, file) }
      }
    if areas.isEmpty { missing("areas/1.yaml", files) }
    let language = languageData(languageFiles)
    checkReferences(areas, agencies, files)
    checkSources(plan, files)
    guard faults.isEmpty, let head, let agencies else { throw PackErrors(faults) }
    return Pack(
      id: head.node["id"]?.text ?? "", version: head.node["version"]?.text ?? "",
      title: head.node["title"]?.text ?? "", year: Int(head.node["year"]?.text ?? "") ?? 0,
      areas: areas.sorted {
        $0.id.count == $1.id.count ? $0.id < $1.id : $0.id.count < $1.id.count
      },
      agencies: agencies.node["agencies"]?.items.map(agency) ?? [],
      documents: head.node["documents"]?.items.map(document) ?? [], lists: lists, plan: plan,
      language: language)
  }

  // MARK: Files

  private mutating func read(_ name: String, _ files: [PackFile], _ shape: Shape)
    -> (node: ConfigNode, file: PackFile)?
  {
    guard let file = files.first(where: { $0.path == name || $0.path.hasSuffix("/\(name)") }) else {
      missing(name, files)
      return nil
    }
    return parsed(file, shape).map { ($0, file) }
  }

  /// The pack's `lists.yaml`; a pack may do without.
  private mutating func namedLists(_ files: [PackFile]) -> [String: [String]] {
    guard
      let file = files.first(where: { $0.path == "lists.yaml" || $0.path.hasSuffix("/lists.yaml") }
      ),
      let node = parsed(file, PackShapes.lists)
    else { return [:] }
    let entries = node["lists"]?.entries ?? []
    return Dictionary(
      entries.map { ($0.key, $0.value.texts) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func missing(_ name: String, _ files: [PackFile]) {
    let folder = files.first?.path.split(separator: "/").dropLast().joined(separator: "/") ?? ""
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    faults.append(
      RuleFault(code: .missingFile, file: PackFile(path: path, text: ""), line: 1, column: 1))
  }

  private mutating func parsed(_ file: PackFile, _ shape: Shape) -> ConfigNode? {
    do {
      let node = try YAMLFile.parse(file)
      var check = ShapeCheck(file, lists: lists)
      check.check(node, shape)
      faults += check.faults
      return node
    } catch {
      faults += error.faults
      return nil
    }
  }

  private mutating func planText(_ name: ConfigNode?, _ files: [PackFile], _ head: PackFile?)
    -> String
  {
    guard let name, let path = name.text else { return "" }
    if let file = files.first(where: { $0.path == path || $0.path.hasSuffix("/\(path)") }) {
      return file.text
    }
    if let head {
      faults.append(RuleFault(code: .missingFile, file: head, at: name.mark, key: path))
    }
    return ""
  }

  // MARK: Areas and requirements

  private mutating func area(_ node: ConfigNode, _ file: PackFile) -> PackArea {
    let id = node["area"]?.text ?? ""
    let requirements = node["requirements"]?.items.map { requirement($0, area: id, file) } ?? []
    return PackArea(
      id: id, title: node["title"]?.text ?? "", clause: node["clause"]?.text ?? "",
      requirements: requirements)
  }

  private mutating func requirement(_ node: ConfigNode, area: String, _ file: PackFile)
    -> PackRequirement
  {
    func texts(_ key: String) -> [String] { node[key]?.texts ?? [] }
    checkTerms(node, file)
    let examples = self.examples(node["examples"], file)
    if examples.isEmpty, let id = node["id"] {
      faults.append(
        RuleFault(code: .missingExample, file: file, at: id.mark, key: id.text ?? ""))
    }
    return PackRequirement(
      id: node["id"]?.text ?? "", area: area, title: node["title"]?.text ?? "",
      clause: node["clause"]?.text ?? "", source: node["source"]?.text ?? "",
      expects: Grade(rawValue: node["expects"]?.text ?? "") ?? .activity,
      acceptsNil: node["nil"]?.text == "accepted", notAskedOf: texts("notAskedOf"),
      askedOf: texts("askedOf"), terms: texts("terms"), weak: texts("weak"),
      deeds: texts("deeds"), headings: texts("headings"), lookalikes: texts("lookalikes"),
      units: texts("units"), notUnits: texts("notUnits"), outcomes: texts("outcomes"),
      nilWording: texts("nilWording"), shortfallWording: texts("shortfallWording"),
      suggestion: node["suggestion"]?.text ?? "", examples: examples)
  }

  /// The same term twice in one requirement is a slip of the author.
  private mutating func checkTerms(_ node: ConfigNode, _ file: PackFile) {
    let parser = TermParser(lists: lists)
    var seen: [Term: String] = [:]
    for key in ["terms", "weak", "deeds"] {
      for item in node[key]?.items ?? [] {
        guard let text = item.text, let term = try? parser.parse(text) else { continue }
        if let first = seen.updateValue(text, forKey: term) {
          faults.append(
            RuleFault(code: .duplicateTerm, file: file, at: item.mark, key: text, detail: first))
        }
      }
    }
  }

  private func examples(_ node: ConfigNode?, _ file: PackFile) -> [PackExample] {
    guard let node else { return [] }
    return node.entries.flatMap { entry -> [PackExample] in
      guard let grade = Grade(rawValue: entry.key) else { return [] }
      return entry.value.items.map { item in
        PackExample(
          grade: grade, text: item.text ?? item["text"]?.text ?? "",
          heading: item["heading"]?.text,
          part: PartRole(rawValue: item["part"]?.text ?? "")
            ?? (grade == .planned ? .plan : .results),
          isRow: item["row"]?.text == "true", file: file.path, line: item.mark.line)
      }
    }
  }

  /// Ids are unique; who is not asked is a kind of agency or an agency of the pack.
  private mutating func checkReferences(
    _ areas: [PackArea], _ agencies: (node: ConfigNode, file: PackFile)?, _ files: [PackFile]
  ) {
    let ids = agencies?.node["agencies"]?.items.compactMap { $0["id"]?.text } ?? []
    let known = Agency.Kind.allCases.map(\.rawValue) + ids
    var seen: Set<String> = []
    for file in files where file.path.contains("areas/") {
      guard let node = try? YAMLFile.parse(file) else { continue }
      for requirement in node["requirements"]?.items ?? [] {
        if let id = requirement["id"], let text = id.text, !seen.insert(text).inserted {
          faults.append(RuleFault(code: .duplicateID, file: file, at: id.mark, key: text))
        }
        for key in ["notAskedOf", "askedOf"] {
          for item in requirement[key]?.items ?? [] {
            guard let text = item.text, !known.contains(text) else { continue }
            faults.append(
              RuleFault(
                code: .unknownReference, file: file, at: item.mark, key: text, allowed: known,
                detail: key))
          }
        }
      }
    }
  }

  /// The source of each requirement stands in the plan, word for word.
  private mutating func checkSources(_ plan: String, _ files: [PackFile]) {
    guard !plan.isEmpty else { return }
    for file in files where file.path.contains("areas/") {
      guard let node = try? YAMLFile.parse(file) else { continue }
      for requirement in node["requirements"]?.items ?? [] {
        guard let source = requirement["source"], let text = source.text, !plan.contains(text)
        else {
          continue
        }
        faults.append(
          RuleFault(code: .quoteNotInPlan, file: file, at: source.mark, key: text))
      }
    }
  }

  private func agency(_ node: ConfigNode) -> PackAgency {
    PackAgency(
      id: node["id"]?.text ?? "", name: node["name"]?.text ?? "",
      kind: Agency.Kind(rawValue: node["kind"]?.text ?? "") ?? .other,
      variants: node["variants"]?.texts ?? [], symbols: node["symbols"]?.texts ?? [])
  }

  private func document(_ node: ConfigNode) -> PackDocument {
    PackDocument(
      number: node["number"]?.text ?? "", date: node["date"]?.text ?? "",
      issuer: node["issuer"]?.text, title: node["title"]?.text)
  }

  // MARK: Language

  private mutating func languageData(_ files: [PackFile]) -> LanguageData {
    var data = LanguageData()
    if let cues = read("cues.yaml", files, PackShapes.cues)?.node {
      for kind in CueKind.allCases { data.cues[kind] = cues[kind.rawValue]?.texts ?? [] }
      data.functionWords = cues["functionWords"]?.texts ?? []
      data.compounds = cues["compounds"]?.texts ?? []
    }
    if let parts = read("parts.yaml", files, PackShapes.parts)?.node {
      for kind in MarkKind.allCases { data.marks[kind] = parts[kind.rawValue]?.texts ?? [] }
      for entry in parts["samples"]?.entries ?? [] { data.samples[entry.key] = entry.value.text }
      for role in PartRole.allCases {
        data.headings[role] = parts["headings"]?[role.rawValue]?.texts ?? []
        data.headingStarts[role] = parts["headingStarts"]?[role.rawValue]?.texts ?? []
      }
    }
    if let units = read("units.yaml", files, PackShapes.units)?.node {
      data.counting = units["counting"]?.texts ?? []
      data.measuring = units["measuring"]?.texts ?? []
      data.notCounting = units["notCounting"]?.texts ?? []
      data.ordinalBefore = units["ordinalBefore"]?.texts ?? []
      data.numberWords = units["numberWords"]?.texts ?? []
      data.changes = units["changes"]?.texts ?? []
    }
    return data
  }
}
