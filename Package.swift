// swift-tools-version: 6.2
import PackageDescription

// Held for every target of ours: Swift 6 mode, no unsafe construct that is not written out, no warning.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Thousands of examples are judged by the tests: the targets that do the work are optimised in
// debug builds too, which makes a test run five times shorter.
let judging: [SwiftSetting] =
  settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "rasoat",
  products: [.executable(name: "rasoat", targets: ["rasoat"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer 0: C libraries.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // Layer 1: leaves.
    .target(name: "ReportModel", swiftSettings: settings),
    .target(name: "VietnameseText", swiftSettings: judging),
    .target(name: "Packaging", dependencies: ["CLibXML2", "CLibZip"], swiftSettings: settings),

    // Layer 2: bytes → Document.
    .target(
      name: "Reading", dependencies: ["ReportModel", "VietnameseText", "Packaging"],
      swiftSettings: settings),

    // Layer 3: siblings.
    .target(
      name: "Analysis",
      dependencies: [
        "ReportModel", "VietnameseText", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: judging),
    .target(
      name: "Rendering", dependencies: ["ReportModel", "Packaging"], swiftSettings: settings),

    // Layer 4: files, packs, parallelism.
    .target(
      name: "Pipeline",
      dependencies: [
        "ReportModel", "VietnameseText", "Packaging", "Reading", "Analysis", "Rendering",
      ],
      resources: [.copy("../../Rules")],
      swiftSettings: settings),

    // Layer 5: the command.
    .executableTarget(
      name: "rasoat",
      dependencies: [
        "Pipeline", "Rendering", "ReportModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .testTarget(
      name: "PackagingTests", dependencies: ["Packaging", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["Reading", "ReportModel", "Packaging", "VietnameseText", "TestSupport"],
      swiftSettings: settings),
    // What several test targets share; no product holds it.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: judging),
    // Mutated input for everything that reads bytes; the command is for developers, no product.
    .target(
      name: "Fuzzing",
      dependencies: [
        "Analysis", "Packaging", "Reading", "ReportModel", "VietnameseText", "TestSupport",
      ], path: "Tests/Fuzzing", swiftSettings: judging),
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/FuzzCommand", swiftSettings: settings),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"], swiftSettings: settings),
    // Small mistakes in the rules, and whether a test notices them; for developers too.
    .target(
      name: "Mutating", dependencies: ["Evaluation", "Analysis", "ReportModel", "TestSupport"],
      path: "Tests/Mutating", swiftSettings: judging),
    .executableTarget(
      name: "mutate", dependencies: ["Mutating"], path: "Tests/MutationCommand",
      swiftSettings: settings),
    .testTarget(
      name: "MutatingTests", dependencies: ["Mutating", "Analysis"], swiftSettings: settings),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "ReportModel", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "PipelineTests", dependencies: ["Pipeline", "Rendering", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CLITests", dependencies: ["TestSupport", "rasoat"], exclude: ["Scenarios"],
      swiftSettings: settings),
    .testTarget(name: "LayerTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Analysis", "ReportModel", "VietnameseText", "TestSupport"],
      swiftSettings: settings),
    // The labelled reports scored, for the floors and for the page that tells the figures; no product.
    .target(
      name: "Evaluation", dependencies: ["Analysis", "Reading", "ReportModel", "TestSupport"],
      path: "Tests/Evaluation", swiftSettings: judging),
    .testTarget(
      name: "AccuracyTests",
      dependencies: ["Evaluation", "Analysis", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VietnameseTextTests", dependencies: ["VietnameseText", "TestSupport"],
      swiftSettings: settings),
  ]
)
