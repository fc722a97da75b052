/// One line of a roster file: a person, and the PIN to set if the file gives one.
package struct RosterRow: Hashable, Sendable {
    package let member: StaffMember
    /// nil leaves the PIN that the person has.
    package let pin: String?

    package init(member: StaffMember, pin: String?) {
        self.member = member
        self.pin = pin
    }
}

/// The columns of a roster file.
package enum RosterColumn: String, Hashable, Sendable, CaseIterable {
    /// 工号
    case id
    /// 姓名
    case name
    /// 科室
    case department
    /// 职务/类别
    case category
    /// 入职日期
    case joined
    /// 离职日期: the last day of service.
    case left
    /// PIN
    case pin

    /// What the heading may be, in the plain form that `RecordTable.plainHeading` makes; the usual name first.
    var headings: [String] {
        switch self {
        case .id: ["工号", "人员编号", "员工编号", "职工编号", "编号", "staffid", "employeeid", "id", "staffno", "staffnumber"]
        case .name: ["姓名", "名字", "name", "fullname", "staffname"]
        case .department: ["科室", "部门", "处室", "股室", "所在科室", "所在部门", "department", "dept", "unit", "section"]
        case .category:
            [
                "职务/类别", "职务类别", "职务", "类别", "人员类别", "岗位", "职位", "category", "position", "post", "title",
                "position/category",
            ]
        case .joined: ["入职日期", "入职时间", "到岗日期", "参加工作日期", "joined", "joindate", "joinedon", "datejoined", "startdate"]
        case .left: ["离职日期", "离职时间", "离岗日期", "left", "leavedate", "lefton", "dateleft", "enddate"]
        case .pin: ["pin", "pin码", "口令", "密码", "登录口令", "password"]
        }
    }
}
