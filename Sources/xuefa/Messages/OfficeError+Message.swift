import ExamOffice
import ExamRunner
import ExamScreen
import TextLayout

extension CommandFailure {
    /// What the office refused, in words, with the exit status that fits.
    /// - Parameter time: the zone for times in the message.
    init(_ error: OfficeError, time: OfficeTime) {
        self.init(error.status, error.message(home: Invocation.current.home, time: time))
    }
}

extension OfficeError {
    var status: ExitStatus {
        switch self {
        case .record(let failure): failure.status
        case .workspaceExists: .cannotCreate
        case .pinNotHashed: .tryAgain
        case .unknownBanks, .unknownExam, .unknownPlan, .unknownRequirement, .unknownStaff, .unknownEvidence,
            .noAttempt, .unknownLawVersion, .unknownItem:
            .noInput
        case .alreadyWithdrawn, .notAsked, .exemptionEndsEarly, .reasonMissing, .examExists, .examHasAttempts,
            .closesBeforeOpening, .shortage, .staleShortage, .lawTextIncomplete, .lawTextDiffers, .ambiguousItem,
            .itemNotStale, .reviewIncomplete:
            .badData
        case .notReleasedByHand, .staffLeft, .windowClosed, .noAttemptsLeft: .notAllowed
        case .examChanged, .windowNotOpen, .seatTaken, .attemptInProgress: .tryAgain
        case .damaged: .badData
        }
    }

    /// - Parameters:
    ///   - home: the workspace folder, for messages that send somebody there.
    ///   - time: the zone for times in the message.
    func message(home: String, time: OfficeTime) -> Localized {
        func local(_ instant: Instant) -> String { time.text(of: instant) }
        return switch self {
        case .record(let failure):
            failure.message(home: home)
        case .workspaceExists:
            Localized(
                "\(home) 里已经有 xuefa.sqlite，没有改动它；要另建一个，请用 --home 指定别的文件夹",
                "there is a xuefa.sqlite in \(home) already, which was left alone; use --home for another folder"
            )
        case .pinNotHashed:
            Localized("内存不足，无法处理 PIN；请稍后再试", "not enough memory to handle the PIN; try again later")
        case .unknownBanks(let titles):
            Localized(
                "没有载入过题库：\(titles.joined(separator: "、"))；先用 xuefa bank load 载入，用 xuefa bank list 查看已有题库",
                "banks never loaded: \(titles.joined(separator: ", ")); load them with 'xuefa bank load', see 'xuefa bank list'"
            )
        case .unknownExam(let id):
            Localized("没有考试“\(id)”；用 xuefa exam list 查看", "there is no exam '\(id)'; see 'xuefa exam list'")
        case .unknownPlan(let id):
            Localized("没有学习计划“\(id)”；用 xuefa plan list 查看", "there is no plan '\(id)'; see 'xuefa plan list'")
        case .unknownRequirement(let id):
            Localized("计划里没有要求“\(id)”", "the plan has no requirement '\(id)'")
        case .unknownStaff(let ids):
            Localized(
                "花名册里没有工号 \(ids.joined(separator: "、"))；用 xuefa staff list 查看",
                "no such staff id: \(ids.joined(separator: ", ")); see 'xuefa staff list'"
            )
        case .unknownEvidence(let id):
            Localized("没有第 \(id) 号记录", "there is no record \(id)")
        case .alreadyWithdrawn(let id):
            Localized("第 \(id) 号记录已经撤销过", "record \(id) has been withdrawn already")
        case .notAsked(let requirement, let staffID):
            Localized(
                "计划没有要求 \(staffID) 完成“\(requirement)”，不用免修；用 xuefa plan explain \(staffID) 查看其要求",
                "the plan does not ask '\(requirement)' of \(staffID); see 'xuefa plan explain \(staffID)'"
            )
        case .exemptionEndsEarly(let until, let earliest):
            Localized(
                "缓修到 \(until) 不起作用：最后一天不能早于 \(earliest)（今天或计划年度的第一天）",
                "an exemption until \(until) has no effect: its last day is \(earliest) or later (today, or the first day of the plan's year)"
            )
        case .reasonMissing:
            Localized("必须写明理由（--reason）", "a reason is needed (--reason)")
        case .examExists(let id):
            Localized(
                "考试“\(id)”已经安排；换一个 id，或用 --replace 重新安排（尚无人答卷时）",
                "the exam '\(id)' exists; choose another id, or use --replace while nobody has sat it"
            )
        case .examHasAttempts(let id):
            Localized("已经有人答过考试“\(id)”，不能重新安排", "somebody has sat the exam '\(id)'; it cannot be replaced")
        case .closesBeforeOpening:
            Localized("考试时段的结束必须晚于开始", "the exam closes before it opens")
        case .shortage(let shortages):
            Localized(
                "题库的题不够组卷：\n" + shortages.map { "  " + $0.message.chinese }.joined(separator: "\n"),
                "the banks cannot fill the blueprint:\n"
                    + shortages.map { "  " + $0.message.english }.joined(separator: "\n")
            )
        case .staleShortage(let shortages, let stale):
            staleShortage(shortages, stale)
        case .unknownLawVersion(let version):
            Localized(
                "没有登记过 \(version) 这个法规版本；用 xuefa law list 查看",
                "the law version \(version) is not registered; see 'xuefa law list'"
            )
        case .lawTextIncomplete(let version, let articles, let registered):
            Localized(
                "\(version) 登记为 \(registered) 条，读到的文本有 \(articles) 条（或有重复的条），没有存入",
                "\(version) is registered with \(registered) articles, the text has \(articles) or one of them twice; it was not stored"
            )
        case .lawTextDiffers(let version, let articles):
            differs(version, articles)
        case .unknownItem(let id):
            Localized(
                "题库里没有试题“\(id)”；用 xuefa law impact 查看待复核的试题",
                "no bank has an item '\(id)'; see 'xuefa law impact' for the items to review"
            )
        case .ambiguousItem(let id, let banks):
            Localized(
                "\(banks.count) 个题库都有试题“\(id)”：\(banks.joined(separator: "、"))；请用 --bank 指明",
                "\(banks.count) banks have an item '\(id)': \(banks.joined(separator: ", ")); say which with --bank"
            )
        case .itemNotStale(let id):
            Localized(
                "试题“\(id)”不用复核：它所依据的法规没有变动",
                "the item '\(id)' needs no review: nothing that it cites has changed"
            )
        case .reviewIncomplete:
            Localized("必须写明复核人（--by）和复核意见（--note）", "say who reviewed (--by) and what they found (--note)")
        case .notReleasedByHand:
            Localized("这场考试的成绩按时自动公布，不用手动公布", "the results of this exam come out by themselves")
        case .staffLeft(let day):
            Localized("此人已于 \(day) 离职", "this person left on \(day)")
        case .examChanged:
            Localized("考试安排刚刚有改动，请再试一次", "the exam has just been rescheduled; try again")
        case .windowNotOpen(let opens):
            Localized("考试还没有开始，\(local(opens)) 开放", "the exam opens at \(local(opens))")
        case .windowClosed(let closes):
            Localized("考试已于 \(time.closingText(of: closes)) 结束", "the exam closed at \(time.closingText(of: closes))")
        case .noAttemptsLeft(let allowed):
            Localized("可考 \(allowed) 次，已经用完", "no attempt is left (allowed: \(allowed))")
        case .seatTaken(let seat, let since):
            Localized(
                "这份答卷正在另一个终端上作答（\(seat)，自 \(local(since))）；那边退出后再试",
                "this attempt is being sat elsewhere (\(seat), since \(local(since))); try again after it has ended"
            )
        case .noAttempt:
            Localized("没有这次答卷：还没有参加这场考试，或没有考这么多次", "there is no such attempt")
        case .attemptInProgress:
            Localized("答卷还没有交", "the attempt has not been handed in")
        case .damaged(let detail):
            Localized("记录损坏：\(detail)；请从备份恢复", "the record is damaged: \(detail); restore a backup")
        }
    }
}

extension RecordFailure {
    var status: ExitStatus {
        switch self {
        case .notAWorkspace: .noInput
        case .newerVersion, .corrupt, .damaged, .constraint: .badData
        case .busy: .tryAgain
        case .full, .io: .inputOutput
        case .readOnly: .notAllowed
        }
    }

    func message(home: String) -> Localized {
        switch self {
        case .notAWorkspace:
            Localized(
                "\(home) 里没有工作区，或其中的 xuefa.sqlite 不是学法的文件；用 xuefa init 建立，或用 --home 指定别的文件夹",
                "there is no workspace in \(home), or its xuefa.sqlite is not ours; make one with 'xuefa init' or choose another folder with --home"
            )
        case .newerVersion(let found, let known):
            Localized(
                "工作区由更新版本的学法写成（格式 \(found)，本程序只认识到 \(known)）；请升级程序，文件没有改动",
                "the workspace was written by a newer version (format \(found), known up to \(known)); upgrade the program; nothing was changed"
            )
        case .corrupt(let detail):
            Localized("工作区文件损坏，读不出来；请从备份恢复", "the workspace file is damaged (\(detail)); restore a backup")
        case .damaged(let detail):
            Localized("工作区文件损坏（\(detail)）；请从备份恢复", "the workspace file is damaged (\(detail)); restore a backup")
        case .busy:
            Localized("工作区正被占用，请稍后再试", "the workspace is busy; try again")
        case .full:
            Localized("磁盘已满，没有写入；腾出空间后再试", "the disk is full and nothing was written; make room and try again")
        case .readOnly:
            Localized("没有权限写入 \(home)", "\(home) may not be written")
        case .io(let detail):
            Localized(
                "读写 \(home) 失败：\(SystemWords.text(detail).chinese)",
                "reading or writing \(home) failed: \(detail)"
            )
        case .constraint(let detail):
            Localized("操作与已有记录冲突，没有写入（\(detail)）", "this contradicts the record and was not written (\(detail))")
        }
    }
}

extension SeatError {
    /// The seat's refusal as the end of a command.
    var failure: CommandFailure { CommandFailure(status, text) }

    private var status: ExitStatus {
        switch self {
        // The attempt is handed in, which is what was wanted.
        case .timeIsUp: .ok
        case .alreadySubmitted, .windowClosed, .notSaved(.notWritable): .notAllowed
        case .examChanged, .busy: .tryAgain
        case .notSaved: .inputOutput
        case .damaged, .tooFewItems: .badData
        }
    }
}
