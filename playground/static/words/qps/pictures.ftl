### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

pictures-save-as = [Šáṽṽé áš …]
pictures-save-part = [Šáṽṽé áš … ({ $part })]
pictures-part = [Þîççţûŕŕé ôƒ]
pictures-part-stage = [ţĥéé ŵĥôôļé šļîîðé]
pictures-part-diagram = [ţĥéé ñéţţŵôŕŕķ]
pictures-part-map = [ţĥéé ðéççîšîîôñ ɱáþþ]
pictures-part-loss = [ţĥéé ļôššš]
pictures-part-gradients = [ţĥéé ļáýýéŕšš’ çûŕŕṽéšš]
pictures-part-walk = [ţĥéé ŵáļļķ ţĥŕŕôûĝĝĥ ţĥîîš ûþððáţéé]
pictures-part-parameters = [ŵéîîĝĥţţš áñðð ƀîáášéšš]
pictures-part-units = [ûñîîţš, ɱéááñš ôṽééŕ ţĥéé ƀáţţçĥ]
pictures-part-history = [ţĥéé ŕûññ šô ƒáŕŕ]
pictures-part-step = [éṽééŕýţţĥîññĝ ôƒ ţĥîîš šţééþ]
pictures-format = [Ƒôŕŕɱáţţ]
pictures-format-png = [ÞÑĜĜ, þîẋẋéļšš ƒôŕŕ éṽééŕý šļîîðé]
pictures-format-svg = [ŠṼĜĜ, ļîññéš ţĥááţ šţááý šĥááŕþ]
pictures-format-pdf = [ÞÐƑƑ, ţô þŕîîñţ áñðð ţô šéááŕçĥĥ]
pictures-format-gif = [ĜÎƑƑ, ɱôṽṽéš îñ éṽééŕý šļîîðé]
pictures-format-mp4 = [MP4, a ƒîļļɱ]
pictures-format-webm = [ŴéƀƀṀ, a ƒîļļɱ ƒôŕŕ ţĥéé ŵéƀƀ]
pictures-format-html = [ĤŢṀṀĻ, a þáĝĝé ţĥááţ ŵôŕŕķš ôƒƒƒļîññé]
pictures-format-csv = [ÇŠṼṼ, a ţáƀƀļé ôƒ ñûɱɱƀéŕŕš]
pictures-format-json = [ĴŠÔÔÑ, áļļļ ñûɱɱƀéŕŕš ôƒ ţĥîîš šţééþ]
pictures-size = [Šîžžé]
pictures-size-pixels = [{ $size } þîẋẋéļšš]
pictures-theme = [Çôļļôûŕŕš]
pictures-theme-light = [ļîĝĝĥţ]
pictures-theme-dark = [ðáŕŕķ]
pictures-theme-print = [ƒôŕŕ þáþþéŕ, ļîţţţļéé îñķķ]
pictures-theme-contrast = [ĥîĝĝĥ çôññţŕáášţ]
pictures-ground = [Ñô ƀáççķĝŕŕôûññð]
pictures-title = [{ $dataset }, áƒţţéŕ { $step } { $step ->
        [one] ûþððáţéé
       *[other] ûþððáţééš
    }]
    .label = [Ţîţţļé]
pictures-save = [Šáṽṽé]
pictures-copy = [Çôþþý þîççţûŕŕé]
pictures-close = [Çļôôšé]
pictures-cancel = [Šţôôþ]
pictures-working = [Ṁáķķîñĝĝ îţ …]
pictures-saved = [Šáṽṽéð.]
pictures-copied = [Ţĥéé þîççţûŕŕé îš ôñ ţĥéé çļîîþƀôôáŕðð.]
pictures-failed = [Ţĥîîš çôûûļð ñôţţ ƀé ɱáððé: { $reason }]
pictures-no-record = [Ţĥéé šéŕŕṽéŕŕ ðîðð ñôţţ áñššŵéŕŕ.]
pictures-no-part = [Ţĥééŕé îš ñô þáŕŕţ çáļļļéðð { $part } ĥéŕŕé.]
pictures-too-early = [Ţĥééŕé îš ñôţţĥîññĝ ţô ţáķķé a þîççţûŕŕé ôƒ ýéţţ.]
pictures-from = [Ƒŕôôɱ šţééþ]
pictures-to = [ţô šţééþ]
pictures-every = [éṽééŕý … ûþððáţééš]
pictures-speed = [Šþéééð]
pictures-speed-frames = [{ $fps } ƒŕááɱéšš a šéççôñðð]
pictures-summary-film = [{ $count ->
        [one] { $count } ƒŕááɱé
       *[other] { $count } ƒŕááɱéšš
    }, { $seconds } s. { $missing ->
        [0] Áļļļ áŕéé áţ ĥáññð.
        [one] { $missing } ôƒ ţĥééɱ îš çôɱɱþûţţéð áĝááîñ.
       *[other] { $missing } ôƒ ţĥééɱ áŕéé çôɱɱþûţţéð áĝááîñ.
    }]
pictures-summary-pages = [{ $count ->
        [one] { $count } ƒŕááɱé
       *[other] { $count } ƒŕááɱéšš
    } ţô šçŕŕûƀ ţĥŕŕôûĝĝĥ, áñðð ţĥéé ôñéé ôñ ţĥéé šçŕŕééññ. { $missing ->
        [0] Áļļļ áŕéé áţ ĥáññð.
        [one] { $missing } ôƒ ţĥééɱ îš çôɱɱþûţţéð áĝááîñ.
       *[other] { $missing } ôƒ ţĥééɱ áŕéé çôɱɱþûţţéð áĝááîñ.
    }]
pictures-summary-walk = [Ţĥéé ŵáļļķ ţĥŕŕôûĝĝĥ ţĥîîš ûþððáţéé, îţšš { $phases } þĥáášéšš ôñéé áƒţţéŕ ţĥéé ôţĥĥéŕ.]
pictures-codec-common = [Éñççôðééð áš { $codec }, ŵĥîîçĥ þļááýéŕŕš áñðð šļîîðéšš ķñôôŵ.]
pictures-codec-rare = [Ţĥîîš ƀŕôôŵšééŕ éñççôðééš îţ áš { $codec }, ŵĥîîçĥ ñôţţ éṽééŕý þļááýéŕŕ áñðð šļîîðé þŕôôĝŕááɱ ķñôôŵš; a ĜÎƑƑ ɱôṽṽéš éṽééŕýŵŵĥéŕŕé.]
pictures-no-codec = [Ţĥîîš ƀŕôôŵšééŕ çáñññôţţ ɱáķķé { $format } ƒîļļɱš ĥéŕŕé. A ĜÎƑƑ ŵôŕŕķš éṽééŕýŵŵĥéŕŕé.]
pictures-no-worker = [Ţĥéé ƀŕôôŵšééŕ çôûûļð ñôţţ šţááŕţ ţĥéé ŵôŕŕķ.]
pictures-cancelled = [Šţôôþþééð. Ñôţţĥîññĝ ŵášš šáṽṽéð.]
pictures-run-changed = [ţĥéé ŕûññ ŵášš çĥááñĝééð ɱéááñŵĥĥîļéé.]
pictures-page-step = [Ƒŕááɱé]
pictures-page-hover = [Þôîîñţ áţ a ûñîîţ, a ŵéîîĝĥţţ ôŕ a ƀîááš ƒôŕŕ îţšš ñûɱɱƀéŕŕš.]
pictures-caption-step = [šţééþ { $step }]
pictures-caption-epoch = [éþôôçĥ { $epoch }]
pictures-caption-train = [ţŕááîñ ļôššš { $loss }]
    .correct = [ţŕááîñ ļôššš { $loss } ({ $accuracy } çôŕŕŕéççţ)]
pictures-caption-test = [ţéššţ ļôššš { $loss }]
    .correct = [ţéššţ ļôššš { $loss } ({ $accuracy } çôŕŕŕéççţ)]
pictures-caption-penalty = [þéññáļţţý { $penalty }]
pictures-reopen = [Ţĥîîš ṽéŕŕý šţééþ ôþééñš áĝááîñ áţ { $address }]
