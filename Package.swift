// swift-tools-version: 6.2

import PackageDescription

/// What every target of ours is built with: warnings stop the build, and the upcoming language rules are on.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A module and the modules it may import. The arrows are explained in docs/architecture.md; one that is missing
/// here fails the build, because we build with SwiftPM's explicit import check set to error.
func module(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a module, which see it, the test support, and what else they name.
func tests(of name: String, _ others: Target.Dependency..., exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name), "TestSupport"] + others,
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "xuefa",
    products: [
        .executable(name: "xuefa", targets: ["xuefa"]),
        .library(name: "QuestionBank", targets: ["QuestionBank"]),
        .library(name: "ExamRunner", targets: ["ExamRunner"]),
        .library(name: "Reporting", targets: ["Reporting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // The middle: pure values and functions.
        module("QuestionBank"),
        module("ExamRunner", imports: ["QuestionBank"]),
        module("Reporting", imports: ["QuestionBank", "ExamRunner"]),

        // The edges: each hides one library, one format or one device.
        module("TextLayout"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        module(
            "BankFormats",
            imports: [
                "QuestionBank", "CExpat", "CMinizip", "CGumbo", "CXLSXWriter",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        module("Documents", imports: ["Reporting", "QuestionBank", "ExamRunner", "TextLayout"]),
        module(
            "Storage",
            imports: [
                "QuestionBank", "ExamRunner", "Reporting", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        module("ExamOffice", imports: ["QuestionBank", "ExamRunner", "Reporting", "Storage", "CSodium"]),
        module("ExamScreen", imports: ["QuestionBank", "ExamRunner", "TextLayout"]),

        // The program: commands and wiring.
        .executableTarget(
            name: "xuefa",
            dependencies: [
                "QuestionBank", "ExamRunner", "Reporting", "TextLayout", "BankFormats", "Documents", "ExamOffice",
                "ExamScreen", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // No products: `make bench` runs them. They sit here because only targets of this package see `package` code.
        .executableTarget(
            name: "AnswerBenchmark",
            dependencies: [
                "QuestionBank", "ExamRunner", "Reporting", "ExamOffice",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Tests/Benchmarks/AnswerBenchmark",
            swiftSettings: strict
        ),

        .executableTarget(
            name: "ReaderBenchmark",
            dependencies: ["QuestionBank", "BankFormats"],
            path: "Tests/Benchmarks/ReaderBenchmark",
            swiftSettings: strict
        ),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests(of: "QuestionBank"),
        tests(of: "ExamRunner", "QuestionBank"),
        tests(of: "Reporting", "QuestionBank"),
        tests(of: "TextLayout"),
        tests(of: "BankFormats", "QuestionBank", "ExamRunner", exclude: ["Fixtures"]),
        tests(of: "Documents", "Reporting", "QuestionBank", "TextLayout", exclude: ["Golden"]),
        tests(of: "Storage", "QuestionBank", "ExamRunner", "Reporting"),
        tests(of: "ExamOffice", "QuestionBank", "ExamRunner", "Reporting", "Storage"),
        tests(of: "ExamScreen", "QuestionBank", "ExamRunner", "TextLayout", exclude: ["Golden"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["TestSupport"],
            exclude: ["Golden", "Fixtures"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)

// Only XUEFA_FUZZ=1 builds it: it needs libFuzzer, which is linked into everything that is built with it.
if Context.environment["XUEFA_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "ReaderFuzz",
            dependencies: ["QuestionBank", "BankFormats", "TestSupport"],
            path: "Tests/Fuzz/ReaderFuzz",
            swiftSettings: strict,
            // The default linker stops at the two symbols `main`.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]
        )
    )
}
