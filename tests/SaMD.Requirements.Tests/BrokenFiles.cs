namespace SaMD.Requirements.Tests;

/// <summary>One change of the example each, with a mark where its fault is expected and a piece of the message.</summary>
internal static class BrokenFiles
{
    /// <summary>What a file alone says wrong: reader and schema both refuse it.</summary>
    public static TheoryData<string, string, string> OfShape() => new()
    {
        // keys
        { "    text: A person needs to rely on it.", "    text: x\n    ¶titel: x", "Unknown key 'titel'. Did you mean 'title'? Keys known here: id, text, title." },
        { "    severity: serious", "    severity: serious\n    ¶likelihood: often", "Unknown key 'likelihood'. Keys known here: controls, harm, hazardous-situation, id, severity, title." },
        { "user-needs:", "¶userneeds:\n  - id: UN-009\nuser-needs:", "Unknown key 'userneeds'. Did you mean 'user-needs'?" },
        { "    revision: 3", "    revision: 3\n    ¶verfy: []", "Unknown key 'verfy'. Did you mean 'verify'?" },
        { "        match-window: 0.15", "        ¶window: 0.15", "Unknown key 'window'." },
        { "{ value: 0.998, lower-bound: 0.99,", "{ value: 0.998, ¶lowerbound: 0.99,", "Unknown key 'lowerbound'. Did you mean 'lower-bound'?" },
        { "subjects: 20,", "¶persons: 20,", "Unknown key 'persons'." },
        { "gate: true, limit", "gate: true, ¶limits: 3, limit", "Unknown key 'limits'. Did you mean 'limit'?" },
        { "      - tests: true", "      - tests: true\n        ¶dataset: mitdb", "Unknown key 'dataset'." },

        // keys that come later
        { "    revision: 3", "    revision: 3\n    family: ¶beats", "'family' is known, but this version of samd does not act on it" },
        { "    revision: 3", "    revision: 3\n    multiplicity: ¶holm", "'multiplicity' is known, but" },
        { "        match-window: 0.15", "        compare: ¶{ margin: 0.01 }", "'compare' is known, but" },

        // the algorithm
        { "algorithm: ecg-rhythm", "algorithm: ¶ecg-rhythm@1", "'algorithm' is 'ecg-rhythm@1'; an algorithm like ecg-rhythm, or a version of it like ecg-rhythm@1.0.0, was expected." },

        // options of a row
        { "inconclusive-as: wrong", "inconclusive-as: ¶lost", "'inconclusive-as' is 'lost'. One of these was expected: excluded, wrong." },
        { "prevalence: 0.02", "prevalence: ¶1", "'prevalence' is 1; a number above 0 and below 1 was expected" },
        { "overlap: 0.5", "overlap: ¶0", "'overlap' is 0; a number above 0 and at most 1 was expected" },
        { "against: [sinus-rhythm, other]", "against: ¶[]", "'against' is missing or empty" },
        { "range: { from: 70, to: 100 }", "range: ¶{}", "'range' has no end; give 'from', 'to' or both." },
        { "within: { absolute: 3, percent: 4 }", "within: { absolute: ¶0 }", "'absolute' is 0; a number above 0 was expected." },
        { "within: { absolute: 3, percent: 4 }", "within: ¶{}", "'within' has no limit" },
        { "pair-within: 1.5", "pair-within: ¶-1", "'pair-within' is" },
        { "protocol: strip", "protocol: ¶strips", "'protocol' is 'strips'. Did you mean 'strip'?" },
        { "mode: corrected", "mode: ¶wrong", "'mode' is 'wrong'." },
        { "match: overlap-of-both", "match: ¶nearest", "'match' is 'nearest'." },

        // missing, empty
        { "  - id: UN-001\n    title: Rely on it", "  - ¶title: Rely on it", "'id' is missing; text was expected." },
        { "  - id: SRS-A-001\n    revision: 3\n", "  - ¶id: SRS-A-001\n", "'revision' is missing; a whole number was expected." },
        { "  - id: HAZ-001\n    title: Wrong rate\n", "  - ¶id: HAZ-001\n", "'title' is missing; text was expected." },
        { "  - id: SRS-A-003\n    revision: 1\n    role: exploratory\n", "  - ¶id: SRS-A-003\n    revision: 1\n", "'role' is missing; one of primary, secondary, exploratory was expected." },
        { "    title: Beats", "    title: ¶\"  \"", "'title' is blank; text was expected." },
        { "    title: Beats", "    title:¶", "'title' is missing; text was expected." },
        { "        reference: atr", "        ¶reference:", "'reference' holds nothing; give it a value or take the key away." },
        { "{ subjects: 20, recordings: 21, beats: 35000, pairs: 7, events: 9 }", "¶{}", "'at-least' asks for nothing" },
        { "at-least: { subjects: 20, recordings: 21, beats: 35000, pairs: 7, events: 9 }", "¶at-least: ~", "'at-least' holds nothing" },
        { "    verify:\n      - tests: true", "    verify: ¶[]", "'verify' is missing or empty: nothing would be checked." },
        { "  - id: SRS-A-003\n    revision: 1\n    role: exploratory\n    title: Program\n    text: The program shall be tested.\n    rationale: Tests show it.\n    verify:\n      - tests: true\n", "  - ¶id: SRS-A-003\n    revision: 1\n    role: exploratory\n    title: Program\n    text: The program shall be tested.\n    rationale: Tests show it.\n", "'verify' is missing or empty: nothing would be checked." },
        { "partition: [development, validation]", "partition: ¶[]", "'partition' is missing or empty" },
        { "      - dataset: mitdb\n        partition: [development, validation]\n        endpoint: beats.sensitivity\n", "      - ¶dataset: mitdb\n        partition: [development, validation]\n", "'endpoint' is missing; text was expected." },

        // kinds
        { "    title: Beats", "    title: ¶[Beats]", "'title' is a list; text was expected." },
        { "    title: Beats", "    title: ¶2012", "'title' is '2012', which YAML takes for a number or a flag; text was expected: put it in quotes." },
        { "    title: Beats", "    title: ¶true", "'title' is 'true', which YAML takes for a number or a flag" },
        { "    revision: 3", "    revision: ¶three", "'revision' is 'three'; a whole number was expected." },
        { "    revision: 3", "    revision: ¶\"3\"", "'revision' is text in quotes; a whole number was expected: take the quotes away." },
        { "    revision: 3", "    revision: ¶0", "'revision' is 0; a whole number from 1 to 10000 was expected." },
        { "    revision: 3", "    revision: ¶10001", "'revision' is 10001;" },
        { "value: 0.998", "value: ¶99.8%", "'value' is '99.8%'; a finite number like 0.95 was expected." },
        { "value: 0.998", "value: ¶'0.998'", "'value' is text in quotes; a number was expected" },
        { "gate: true", "gate: ¶yes", "'gate' is 'yes'; true or false was expected." },
        { "start: 5:00", "start: ¶5:60", "'start' is '5:60'; seconds, minutes:seconds or hours:minutes:seconds were expected" },
        { "start: 5:00", "start: ¶-3", "'start' is '-3';" },
        { "start: 5:00", "start: ¶NaN", "'start' is 'NaN';" },
        { "start: 5:00", "start: ¶\"8.5\"", "'start' is '8.5';" },
        { "match-window: 0.15", "match-window: ¶0", "'match-window' is 0 s; above 0 and at most 2 s was expected" },
        { "match-window: 0.15", "match-window: ¶150", "'match-window' is 150 s;" },
        { "    verify:\n      - tests: true", "    verify: ¶tests", "'verify' is 'tests'; a list of mappings was expected." },
        { "      - tests: true", "      - ¶tests", "'verify' holds 'tests'; each of its items is a mapping." },
        { "      - tests: true", "      - tests: ¶false", "'tests: false' checks nothing" },
        { "controls: [Sensitivity shown]", "controls: [¶[nested]]", "'controls' holds a list; each of its items is text." },
        { "controls: [Sensitivity shown]", "controls: [¶\" \"]", "'controls' holds a blank text." },

        // words and names
        { "    role: secondary", "    role: ¶seconday", "'role' is 'seconday'. Did you mean 'secondary'? One of these was expected: primary, secondary, exploratory." },
        { "        role: report-only", "        role: ¶reportonly", "'role' is 'reportonly'. Did you mean 'report-only'?" },
        { "channel: each", "channel: ¶all", "'channel' is 'all'." },
        { "severity: serious", "severity: ¶seriuos", "'severity' is 'seriuos'. Did you mean 'serious'?" },
        { "sides: one", "sides: ¶1", "'sides' is '1'." },
        { "  - id: SRS-A-002", "  - id: ¶SRS_A_002", "'id' is 'SRS_A_002'; an id like SRS-ECGHR-002" },
        { "  - id: SRS-A-002", "  - id: ¶SRS", "'id' is 'SRS';" },
        { "reference: atr", "reference: ¶Atr", "'reference' is 'Atr'; a name like age-band" },
        { "partition: [development, validation]", "partition: [development, ¶Validation]", "'partition' holds 'Validation'; a name like age-band" },
        { "partition: [development, validation]", "partition: [validation, ¶validation]", "'partition' names 'validation' a second time." },
        { "endpoint: beats.sensitivity\n        role", "endpoint: ¶sensitivity\n        role", "'endpoint' is 'sensitivity'; an endpoint like beats.sensitivity" },

        // words that reports do not use
        { "text: The algorithm shall find beats.", "text: ¶The algorithm meets its limit.", "'text' says 'meets'." },
        { "title: Beats", "title: ¶Cleared beats", "'title' says 'Cleared'." },
        { "title: Wrong rate", "title: ¶A rate that COMPLIES", "'title' says 'COMPLIES'." },
        { "harm: Delayed treatment.", "harm: ¶It conforms.", "'harm' says 'conforms'." },
        { "title: Beats", "title: ¶\"Be\\eats\"", "'title' holds a control character: 'Be\\u001Bats'." },

        // criteria
        { "{ value: 0.998, lower-bound: 0.99, confidence: 0.9, sides: one, method: korn-graubard }", "¶{ confidence: 0.9 }", "'accept' holds no number" },
        { "confidence: 0.9,", "confidence: ¶0.5,", "'confidence' is 0.5; a number between 0.5 and 1 was expected" },
        { "confidence: 0.9,", "confidence: ¶95,", "'confidence' is 95;" },
        { "{ value: 0.998, lower-bound: 0.99, confidence: 0.9, sides: one,", "{ value: ¶0.998, lower-bound: 0.99, upper-bound: 1,", "'value' beside both bounds has no direction" },
        { "{ value: 0.998, lower-bound: 0.99, confidence: 0.9, sides: one,", "{ lower-bound: 0.99, upper-bound: 1, sides: ¶one,", "'sides: one' beside both bounds" },
        { "subjects: 20,", "subjects: ¶0,", "'subjects' is 0; a whole number above 0 was expected." },
        { "gate: true, limit: 0.9", "gate: ¶true", "'gate: true' needs a 'limit'" },
        { "gate: true, limit: 0.9", "limit: ¶0.9", "'limit' has no effect without 'gate: true'" },
        { "gate: true, limit: 0.9", "gate: false, limit: ¶0.9", "'limit' has no effect without 'gate: true'" },

        // what gates, and what does not
        { "      - dataset: mitdb\n        partition: [validation]\n        endpoint: hr.availability\n        accept: { lower-bound: 0.95 }\n", "      - ¶dataset: mitdb\n        partition: [validation]\n        endpoint: hr.availability\n", "'accept' is missing: a row that gates says what is accepted." },
        { "        role: report-only", "        role: report-only\n        accept: ¶{ value: 0.9 }", "A report-only row has no criterion" },
        { "        role: report-only", "        role: report-only\n        at-least: ¶{ subjects: 2 }", "A report-only row asks for no size of the evidence" },
        { "strata: { by: sex }", "strata: ¶{ by: sex, gate: true, limit: 0.9 }", "Strata of a report-only row do not gate" },
        {
            "      - dataset: mitdb\n        partition: validation\n        endpoint: hr.within\n        accept: { lower-bound: 0.95 }\n      - dataset: mitdb\n        partition: [validation]\n        endpoint: hr.availability\n        accept: { lower-bound: 0.95 }\n",
            "      ¶- dataset: mitdb\n        partition: validation\n        endpoint: hr.within\n        role: report-only\n      - dataset: mitdb\n        partition: [validation]\n        endpoint: hr.availability\n        role: report-only\n",
            "All rows are report-only: nothing would decide this secondary requirement."
        },
        { "  - id: SRS-A-002\n    revision: 1\n    role: secondary\n    title: Rate\n    text: The algorithm shall show the rate.\n    rationale: It is what is asked for.\n    satisfies: UN-001\n    algorithm: ecg-heart-rate\n", "  - ¶id: SRS-A-002\n    revision: 1\n    role: secondary\n    title: Rate\n    text: The algorithm shall show the rate.\n    rationale: It is what is asked for.\n    satisfies: UN-001\n", "'algorithm' is missing" },
    };

    /// <summary>What only the whole set, or two numbers beside each other, say wrong: the reader alone refuses it.</summary>
    public static TheoryData<string, string, string> OfMeaning() => new()
    {
        { "range: { from: 70, to: 100 }", "range: { from: 100, to: ¶70 }", "'range' is empty: it goes from 100 to 70." },
        { "  - id: SRS-A-002", "  - ¶id: SRS-A-001", "The id 'SRS-A-001' is taken by requirements/example.yaml:14:5; an id is given once in a workspace." },
        { "  - id: SRS-A-003", "  - ¶id: UN-001", "The id 'UN-001' is taken by requirements/example.yaml:3:5" },
        { "satisfies: [UN-001]", "satisfies: [¶UN-010]", "'satisfies' names 'UN-010', and no user need has that id. Did you mean 'UN-001'?" },
        { "mitigates: [HAZ-001]", "mitigates: [HAZ-001, ¶UN-001]", "'mitigates' names 'UN-001', and no hazard has that id." },
        { "{ value: 0.998, lower-bound: 0.99,", "{ value: ¶0.98, lower-bound: 0.99,", "'value' 0.98 is below 'lower-bound' 0.99, which already asks for more" },
        { "{ value: 0.998, lower-bound: 0.99,", "{ value: ¶3, upper-bound: 2,", "'value' 3 is above 'upper-bound' 2, which already asks for more" },
        { "{ value: 0.998, lower-bound: 0.99, confidence: 0.9, sides: one,", "{ lower-bound: 5, upper-bound: ¶-5,", "'lower-bound' 5 is not below 'upper-bound' -5" },
        { "end: 0:30:00", "end: ¶4:59", "'end' is not after 'start'" },
        { "end: 0:30:00", "end: ¶300", "'end' is not after 'start'" },
        { "endpoint: hr.within", "endpoint: ¶hr.within\n        condition: noise-12-db", "hr.within on mitdb validation has no gating hr.availability row beside it" },
        { "endpoint: hr.within", "endpoint: ¶hr.mean-error\n        channel: each", "hr.mean-error on mitdb validation has no gating hr.availability row beside it" },
        { "partition: validation\n        endpoint: hr.within", "partition: [development, validation]\n        endpoint: ¶hr.mean-absolute-error", "hr.mean-absolute-error on mitdb development has no gating hr.availability row beside it" },
    };
}
