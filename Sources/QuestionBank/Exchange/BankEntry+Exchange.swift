extension Bank {
    /// What a file of another format may say about the bank as a whole.
    package var exchangeHeader: ExchangeHeader {
        ExchangeHeader(
            title: title,
            maintainer: maintainer,
            laws: laws,
            waivers: waivers,
            chapters: chapters.compactMap { chapter in
                chapter.articles.map { ExchangeHeader.Chapter(category: chapter.category, articles: $0) }
            }
        )
    }

    /// The entries as questions for other formats, chapter by chapter.
    package var exchangeItems: [ExchangeItem] {
        chapters.flatMap { chapter in
            chapter.entries.map { entry in
                var item = ExchangeItem(entry)
                item.category = chapter.category
                return item
            }
        }
    }
}

extension Chapter {
    /// Its part, if it has one, and its title.
    package var category: [String] { (part.map { [$0] } ?? []) + [title] }
}

extension ExchangeItem {
    /// An entry of a bank, without its chapter.
    package init(_ entry: BankEntry) {
        switch entry {
        case .item(let item): self.init(item)
        case .caseSet(let set):
            self.init(
                id: set.id,
                stem: ExchangeText(set.stem),
                answer: .caseSet(set.items.map { ExchangeItem($0) }),
                tags: set.tags,
                enemies: set.enemies,
                waivers: set.waivers,
                origin: set.origin
            )
        }
    }

    package init(_ item: Item) {
        self.init(
            id: item.id,
            stem: ExchangeText(item.stem),
            answer: ExchangeAnswer(item.answer),
            rationale: item.rationale.isEmpty ? nil : ExchangeText(item.rationale),
            tags: item.tags,
            citations: item.citations.map(\.description),
            level: item.level,
            facility: item.expectedFacility,
            enemies: item.enemies,
            waivers: item.waivers,
            origin: item.origin
        )
    }
}

extension ExchangeAnswer {
    fileprivate init(_ answer: Item.Answer) {
        switch answer {
        case .single(let options, let key):
            let weighed = options.enumerated().map {
                ExchangeOption(ExchangeText($1), weight: $0 == key ? .full : .none)
            }
            self = .choice(ExchangeChoice(options: weighed, isMultiple: false))
        case .multiple(let options, let key):
            let share = Weight.evenShare(of: key.count)
            let weighed = options.enumerated().map {
                ExchangeOption(ExchangeText($1), weight: key.contains($0) ? share : .none)
            }
            self = .choice(ExchangeChoice(options: weighed, isMultiple: true))
        case .trueFalse(let key): self = .trueFalse(ExchangeTruth(key: key))
        case .fillBlank(let blanks, let ordered):
            let accepted = blanks.map { ExchangeBlank(accepted: $0.accepted.map { AcceptedAnswer($0) }) }
            self = .blanks(accepted, isOrdered: ordered)
        }
    }
}
