import Testing

@testable import QuestionBank

/// The checks that look at one item: what each finds, and what it leaves alone.
@Suite struct ItemCheckTests {
    private func single(_ stem: String, _ options: String, _ key: Int) -> [ProblemCode] {
        ItemSamples.codes(ItemSamples.single(stem, options.split(separator: "|").map(String.init), key: key))
    }

    private func multiple(_ stem: String, _ options: String, _ key: Set<Int>) -> [ProblemCode] {
        ItemSamples.codes(ItemSamples.multiple(stem, options.split(separator: "|").map(String.init), key: key))
    }

    // MARK: longest-key

    @Test func theLongestKeyIsFound() {
        #expect(
            single("收到来信后应当怎样处理？", "先放一放|自收到之日起十五日内登记并转送有权处理的机关|退回寄信人|交给领导", 1) == [.longestKey]
        )
        #expect(
            multiple("下列做法正确的有？", "依法登记并且书面告知受理的结果|听取陈述并且核实有关的全部材料|不闻不问|互相推诿", [0, 1]) == [.longestKey]
        )
    }

    @Test func aKeyThatIsALittleLongerStands() {
        #expect(single("收到来信后应当怎样处理？", "先放在一边|登记后转送|退回寄信人|交给领导", 1).isEmpty)
        #expect(single("由谁决定？", "县委|县人民政府信访局|县政协|县人大常委会", 1).isEmpty)
        // One keyed option is short.
        #expect(multiple("下列做法正确的有？", "依法登记并且书面告知受理的结果|听取陈述|退回来信|互相推诿", [0, 1]).isEmpty)
    }

    // MARK: absolute-word

    @Test(arguments: [
        "对口头提出的事项一律不予登记", "任何情况下都由县级办理", "绝对不接受匿名材料", "只能由本人当面提出", "永远保留再次提出的权利",
    ])
    func anAbsoluteWordInAWrongOptionAloneIsFound(_ option: String) {
        #expect(single("下列说法正确的是？", "\(option)|口头提出的应当如实记录下来|可以交由邻居代为办理手续|需要先交纳一笔手续费用", 1) == [.absoluteWord])
    }

    @Test(arguments: [
        "房屋的所有权归出租的一方", "收成归国家所有", "完全民事行为能力人可以担任", "处理决定由有关机关一并作出",
    ])
    func aTermOfLawIsNoAbsoluteWord(_ option: String) {
        #expect(single("下列说法正确的是？", "\(option)|口头提出的应当如实记录下来|可以交由邻居代为办理手续|需要先交纳一笔手续费用", 1).isEmpty)
    }

    @Test func anAbsoluteWordThatTheKeyHasTooStands() {
        #expect(
            single("下列说法正确的是？", "一律不予登记在册|任何组织和个人都可以提出|可以由邻居代为办理|需要先交手续费用", 1).isEmpty
        )
    }

    // MARK: all-of-the-above

    @Test(arguments: ["以上都对", "以上都不对", "以上各项均正确", "上述说法均不正确", "都正确", "A和B都对", "A、B、C", "前三项都是"])
    func anOptionForOtherOptionsIsFound(_ option: String) {
        #expect(single("信访人可以采用哪种形式？", "书信|电话|走访|\(option)", 0) == [.allOfTheAbove])
    }

    @Test(arguments: ["上述材料由本人保管", "两个议题均通过", "A公司和B公司", "县级以上机关", "都江堰市信访局"])
    func anOptionOfItsOwnIsLeftAlone(_ option: String) {
        #expect(single("关于A公司和B公司的纠纷，说法正确的是？", "书信往来|电话联系|登门走访|\(option)", 0).isEmpty)
    }

    // MARK: grammatical-cue

    @Test func aLoneFigureIsFound() {
        #expect(single("应当在多长时间内告知？", "15日|尽快|有空的时候|领导批示以后", 0) == [.grammaticalCue])
        #expect(single("期限届满后怎样？", "视为撤回|10日|20日|30日", 0) == [.grammaticalCue])
        #expect(single("应当返还多少？", "8万元|12万元|6万元|无须返还", 0).isEmpty)
        #expect(single("补正材料怎样告知？", "一次告知|分次告知|当面告知|电话告知", 0).isEmpty)
    }

    @Test func onlyTheKeyWithTheUnitIsFound() {
        #expect(single("应当推选（　）名以内的代表", "5|3人|7人|9人", 0) == [.grammaticalCue])
        #expect(single("应当推选几名代表？", "5名|5日|5元|5次", 0) == [.grammaticalCue])
        #expect(single("应当在几日内告知？", "15日|1个月|2个月|60日", 0).isEmpty)
    }

    @Test func theOddOneOutIsFound() {
        #expect(single("甲可以怎样主张？", "请求乙返还价款|请求丙返还价款|请求丁返还价款|自行拍卖货物", 3) == [.grammaticalCue])
        #expect(single("由谁召集？", "省信访局|市信访局|县信访局|联席会议", 3) == [.grammaticalCue])
        #expect(single("向谁请求？", "应当向厂家请求|应当向商场请求|应当向协会请求|可以向两者之一请求", 3).isEmpty)
    }

    @Test func anEchoOfTheStemIsFound() {
        #expect(
            single("因枫桥经验而广为人知的工作思路，要求矛盾在哪一级解决？", "层层上交|坚持枫桥经验就地化解|等待批示|另行协商", 1).contains(.grammaticalCue)
        )
        #expect(single("信访人提出复查请求的，由谁复查？", "复查机关|上一级信访部门|原办理机关|本级信访部门", 0).isEmpty)
    }

    @Test func aTermOfTheStemInTheKeyAloneIsFound() {
        #expect(single("乡镇推行包案制，对一件积案全程负责的干部称为？", "联络专员|接访组长|包案领导|督办专员", 2) == [.grammaticalCue])
        #expect(single("村里实行议事会制度，参加会议的村民叫什么？", "调解志愿者|议事员|网格联络员|楼栋长", 1) == [.grammaticalCue])
        // A distractor takes the term up as well.
        #expect(single("乡镇推行包案制，对一件积案全程负责的干部称为？", "包案专员|接访组长|包案领导|督办专员", 2).isEmpty)
        // 民法 is no word of 人民法院; 处理 is what the question does with every answer; 陈某 is a party.
        #expect(single("按照民法典的规定，甲可以向谁请求撤销？", "街道办事处|人民法院|物业公司|居民小组", 1).isEmpty)
        #expect(single("对匿名来信应当怎样处理？", "退回邮局|存入档案|依法处理|张贴公示", 2).isEmpty)
        #expect(single("陈某的房屋漏水，应当由谁修缮？", "陈某本人|楼上住户|物业公司|开发企业", 0).isEmpty)
    }

    @Test func aNumberThatOnlyTheKeySaysIsFound() {
        #expect(single("集体走访时，推选的代表最多可以有多少人？", "按户轮流担任|总数在五人以内，由走访人商定|由村干部指派|抽签产生", 1).contains(.grammaticalCue))
        #expect(single("复核意见应当在几日内作出，并书面答复？", "随到随办|等会议讨论以后|收到请求后三十日之内完成|视案情繁简", 2).contains(.grammaticalCue))
        #expect(single("这笔救助金一般给付多少元？", "按家庭人口计算|看财力情况|由村委会评议|不超过五千元，特殊情况除外", 3).contains(.grammaticalCue))
        #expect(single("办结以后多长时间内回访？", "领导同意时|办结后十日内进行|信访人要求时|年底集中安排", 1).contains(.grammaticalCue))
    }

    @Test func anAmountOfEveryKindIsAnAnswer() {
        #expect(!single("调解组应当有多少人？", "全体村民|五人以上，并且是单数|半数党员|由村委会指定", 1).contains(.grammaticalCue))
        #expect(!single("调解组应当有多少人？", "至少二人|五人以上，并且是单数|由村委会指定|由党员推选", 1).contains(.grammaticalCue))
        // How many are asked for in the facts only.
        #expect(!single("甲不知欠乙几万元，下列做法正确的是？", "先与乙对账|先付2万元，余款再议|请丙代付|搬往外地", 1).contains(.grammaticalCue))
        #expect(!single("关于几种调解方式，说法正确的是？", "由书记主持|应有两名调解员在场|由家属主持|当场签名", 1).contains(.grammaticalCue))
    }

    // MARK: overlapping-options

    @Test(arguments: [
        "10日以内|15日以内|立即|下个月", "3人以上|5人以上|全体|半数", "不超过10日|不超过30日|当日|次日", "5日至15日|10日至20日|当日|次日",
        "15日|二十日内|当日|次日", "十日内的拘留|十五日内的拘留|警告|罚款", "自收到之日起三日内|自收到之日起七日内|当日|次日",
        "选派二人至四人参加|选派三人至六人参加|不选派|另行商定", "服务三年以上的干部|服务五年以上的干部|新任干部|退休干部",
        "处五百元以下罚款|处一千元以下罚款|警告|拘留",
        "本级政府|本级政府或者上一级政府|法院|检察院", "书面答复|书面答复并说明理由|口头答复|不予答复",
    ])
    func optionsThatHoldEachOtherAreFound(_ options: String) {
        #expect(single("正确的是？", options, 3).contains(.overlappingOptions))
    }

    @Test(arguments: [
        "10日|15日|20日|30日", "五日以上十日以下|十日以上十五日以下|五日以下|警告", "三分之二以上|四分之三以上|过半数|全体",
        "3人以上|5日以上|7元以上|9次以上", "甲|甲和乙|乙和丙|丙", "公安机关|国家安全机关|检察机关|审判机关",
        "对甲罚款100元以下|对乙罚款200元以下|警告|拘留", "处五日以下拘留|处五日以上十日以下拘留|警告|罚款",
        "在三日内答复来信人|在七日内答复来信人|转交|存档", "收到后五个工作日之内登记|收到后十个工作日之内登记|转交|存档",
        "十五日答复来信人|二十日内答复来信人|转交|存档",
    ])
    func optionsThatExcludeEachOtherStand(_ options: String) {
        #expect(!single("正确的是？", options, 3).contains(.overlappingOptions))
    }

    // MARK: negative-stem

    @Test(arguments: [
        "下列说法错误的是？", "下列不属于信访人义务的是（　）", "关于调解，下列表述不正确的是？", "下列财产中，不得抵押的有？",
        "下列情形中，医疗机构不承担赔偿责任的是", "根据条例，下列哪项不属于应当公布的内容？", "下列哪种情形，机关可以不作书面告知？",
        "除哪一项外，其余都是法定事由？", "下列事项中，条例没有规定的是？",
    ])
    func aNegativeQuestionIsFound(_ stem: String) {
        #expect(single(stem, "第一种情形|第二种情形|第三种情形|第四种情形", 0) == [.negativeStem])
    }

    @Test(arguments: [
        "下列说法【错误】的是？", "下列【不】属于信访人义务的是？", "下列**不**正确的是？", "下列财产中，“不得”抵押的有？",
        "应当自收到之日起几日内决定是否受理？", "关于不动产登记，下列说法正确的是？", "甲不服该决定，可以在几日内申请复议？",
        "乙不履行义务的，甲可以怎样主张？", "下列民事法律行为中，无效的有？", "对不符合条件的申请，正确的做法是？",
        "关于不予受理的后果，下列说法符合规定的是？", "下列财产中，属于不得抵押的财产的是？",
    ])
    func aPositiveOrEmphasisedQuestionStands(_ stem: String) {
        #expect(single(stem, "第一种情形|第二种情形|第三种情形|第四种情形", 0).isEmpty)
    }

    // MARK: no-question

    @Test(arguments: ["信访事项的受理期限", "关于监护制度。", "甲向县信访局反映道路失修。", "村民会议，下列说法"])
    func aStemThatAsksNothingIsFound(_ stem: String) {
        #expect(single(stem, "第一种情形|第二种情形|第三种情形|第四种情形", 0) == [.noQuestion])
    }

    @Test(arguments: [
        "受理期限是（　）", "由____决定受理机关。", "负责解释条例的机关是", "应当由谁担任监护人", "下列说法正确的有：", "甲可以怎样主张？", "信访事项应当向",
    ])
    func aStemThatAsksStands(_ stem: String) {
        #expect(single(stem, "第一种情形|第二种情形|第三种情形|第四种情形", 0).isEmpty)
    }

    @Test func aTrueFalseItemMustState() {
        #expect(ItemSamples.codes(ItemSamples.trueFalse("信访人可以口头提出信访事项吗？", true)) == [.noQuestion])
        #expect(ItemSamples.codes(ItemSamples.trueFalse("信访人可以口头提出信访事项。", true)).isEmpty)
        #expect(ItemSamples.codes(ItemSamples.trueFalse("机关应当告知信访人是否受理。", true)).isEmpty)
        #expect(ItemSamples.codes(ItemSamples.fillBlank("期限为____。", ["30日"])).isEmpty)
    }
}
