import QuestionBank

/// The editions of QTI that are written; 2.0 is read as well, being a part of 2.1.
package enum QTIVersion: Hashable, Sendable, CaseIterable {
    /// IMS QTI 2.1, 2012.
    case v21
    /// IMS QTI 2.2, 2015.
    case v22
    /// 1EdTech QTI 3.0, 2022.
    case v30

    var format: ExchangeFormat {
        switch self {
        case .v21: .qti21
        case .v22: .qti22
        case .v30: .qti30
        }
    }

    /// Of items and tests.
    var namespace: String {
        switch self {
        case .v21: "http://www.imsglobal.org/xsd/imsqti_v2p1"
        case .v22: "http://www.imsglobal.org/xsd/imsqti_v2p2"
        case .v30: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
        }
    }

    var schemaLocation: String {
        switch self {
        case .v21: "\(namespace) http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
        case .v22: "\(namespace) http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd"
        case .v30: "\(namespace) https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
        }
    }

    /// Of the manifest of a package.
    var manifestNamespace: String {
        switch self {
        case .v21, .v22: "http://www.imsglobal.org/xsd/imscp_v1p1"
        case .v30: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
        }
    }

    /// What a manifest says that it holds.
    var packageSchema: (name: String, version: String) {
        switch self {
        case .v21: ("QTIv2.1 Package", "1.0.0")
        case .v22: ("QTIv2.2 Package", "1.0.0")
        case .v30: ("QTI Package", "3.0.0")
        }
    }

    var itemType: String { "imsqti_item_xml" + typeSuffix }
    var testType: String { "imsqti_test_xml" + typeSuffix }

    private var typeSuffix: String {
        switch self {
        case .v21: "v2p1"
        case .v22: "v2p2"
        case .v30: "v3p0"
        }
    }

    /// The address of a standard template of response processing.
    func template(_ name: String) -> String {
        switch self {
        case .v21: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/\(name)"
        case .v22: "http://www.imsglobal.org/question/qti_v2p2/rptemplates/\(name)"
        case .v30: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/\(name).xml"
        }
    }
}
