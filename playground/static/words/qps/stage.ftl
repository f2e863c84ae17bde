### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

stage-title = [Ţŕááîñîîñĝ, ļîṽṽé]
stage-skip = [Šķîîþ ţô Þļááý]
stage-network = [Ñéţţŵôŕŕķ]
stage-map = [Ðéççîšîîôñ ɱáþþ]
stage-loss = [Ļôššš]
stage-gradients = [Ĝŕááðîééñţšš]
stage-notice-waiting = [Ŕéççôñññéçţţîñĝĝ…]
stage-notice-busy = [Ŕéþþļáýýîñĝĝ ţĥéé ŕûññ ûþ ţô ţĥîîš šţééþ…]
stage-notice-problem = [Ţĥááţ çôûûļð ñôţţ ƀé ðôññé.]
stage-notice-diverged = [Ţŕááîñîîñĝ ðîṽṽéŕĝĝéð.]
stage-notice-stopped = [Šţôôþþééð.]
stage-notice-close = [Çļôôšé ţĥîîš ñôţţîçéé]
    .tip = [Çļôôšé ţĥîîš ñôţţîçéé (Éšçç)]
stage-notice-progress = [Ĥôŵŵ ƒáŕŕ ţĥéé ŕéþþļáýý ĥášš çôɱɱé]
stage-last-finite = [Ĝô ţô ţĥéé ļáššţ ƒîññîţéé šţééþ]
stage-restart-slower = [Ŕéššţáŕŕţ ŵîţţĥ ļéááŕñîîñĝ ŕáţţé { $rate }]
stage-no-answer = [Ţĥéé šéŕŕṽéŕŕ ĝáṽṽé ñô áñššŵéŕŕ.]
stage-switches = [Ôñ ţĥéé ɱáþþ]
stage-switch-test = [ţéššţ]
    .tip = [Šĥôôŵ ţĥéé ţéššţ þôîîñţšš]
stage-switch-batch = [ƀáţţçĥ]
    .tip = [Ŕîññĝ ţĥéé þôîîñţšš ôƒ ţĥéé ļáššţ ɱîññî-ƀáţţçĥ]
stage-switch-discretize = [ðîššçŕééţîžžé]
    .tip = [Ôñļļý ţĥéé ðéççîšîîôñ, ñôţţ ĥôŵŵ šûŕŕé îţ îš]
stage-switch-delta = [δ ôƒ ûñîîţ]
    .tip = [Çôļļôûŕŕ éáççĥ ţŕááîñîîñĝ þôîîñţ ƀý ţĥéé ðéļļţá ôƒ ţĥéé çĥôôšéññ ûñîîţ]
stage-switch-arrows = [áŕŕŕôŵšš]
    .tip = [Ţĥéé ĝŕááðîééñţ ôƒ ţĥéé ļôššš áţ éáççĥ ţŕááîñîîñĝ þôîîñţ, áš áñ áŕŕŕôŵ]
stage-summary = [{ $state ->
        [playing] Þļááýîññĝ
        [diverged] Ðîṽṽéŕĝĝéð
       *[paused] Þáûûšéðð
    } áţ šţééþ { $step }, éþôôçĥ { $epoch }: ţŕááîñ ļôššš { $trainLoss }{ $hasTestLoss ->
        [yes] , ţéššţ ļôššš { $testLoss }
       *[no] { "" }
    }{ $hasTrainAccuracy ->
        [yes] , ţŕááîñ áçççûŕááçý { $trainAccuracy }
       *[no] { "" }
    }{ $hasTestAccuracy ->
        [yes] , ţéššţ áçççûŕááçý { $testAccuracy }
       *[no] { "" }
    }.]
stage-callout = [Ƒîŕŕšţ ļôôôķ]
stage-callout-close = [Çļôôšé ţĥîîš]
stage-callout-line = [Éáççĥ ļîññé îš a ŵéîîĝĥţţ: ţĥéé ţĥîîçķééŕ, ţĥéé ļáŕŕĝéŕŕ ŵĥááţ îţ šĥôôŵš; ƀļûûé îš þôššîţîîṽé, ôŕááñĝéé áñðð ðáššĥéðð ñéĝĝáţîîṽé. Þôîîñţ áţ ôñéé.]
stage-callout-map = [{ $kind ->
        [curve] Ţĥéé ļîññé îš ŵĥááţ ţĥéé ñéţţŵôŕŕķ áñššŵéŕŕš ôṽééŕ îţšš îñþþûţ; ţĥéé þôîîñţšš áŕéé ţĥéé éẋááɱþļļéš. Þôîîñţ áţ a þļááçé.
       *[other] Ţĥéé çôļļôûŕŕ ôƒ ţĥéé ĝŕôôûñðð îš ŵĥááţ ţĥéé ñéţţŵôŕŕķ áñššŵéŕŕš áţ éáççĥ þļááçé; ţĥéé þôîîñţšš áŕéé ţĥéé éẋááɱþļļéš. Þôîîñţ áţ ôñéé.
    }]
stage-callout-walk = [Šţôôþ áñýýŵĥééŕé áñðð þŕééšš “Ŵáļļķ ţĥŕŕôûĝĝĥ ţĥîîš ûþððáţéé”: ƒôŕŕŵáŕŕð, ļôššš, ƀáççķŵááŕð, áñðð ôñļļý ţĥééñ ţĥéé ŵéîîĝĥţţš.]
