### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

walk-open = [Ŵáļļķ ţĥŕŕôûĝĝĥ ţĥîîš ûþððáţéé]
    .short = [Ŵáļļķ ţĥŕŕôûĝĝĥ]
    .tip = [Ŵáļļķ ţĥŕŕôûĝĝĥ ţĥîîš ûþððáţéé, þĥáášé ƀý þĥáášé (P)]
walk-bar = [Îñššîðéé ôñéé ûþððáţéé]
walk-phases = [Þĥáášéšš]
walk-previous = [Þŕééṽîôôûš þĥáášé (ûþ áŕŕŕôŵ)]
walk-next = [Ñéẋẋţ þĥáášé (ðôŵŵñ áŕŕŕôŵ)]
walk-play = [Þļááý îñ šļôôŵ ɱôţţîôññ]
    .tip = [Šļôôŵ ɱôţţîôññ (Šĥîîƒţ P)]
walk-stop = [Šţôôþ ţĥéé šļôôŵ ɱôţţîôññ]
walk-speed = [Šþéééð ôƒ ţĥéé šļôôŵ ɱôţţîôññ]
walk-close = [Çļôôšé ţĥéé ŵáļļķ (P)]
walk-next-update = [Ñéẋẋţ ûþððáţéé →]
walk-code = [Ţĥéé ļîññéš ôƒ çôððé ôƒ ôñéé ûþððáţéé, ţĥéé þŕééšéññţ ôñéé ļîţţ]
walk-code-versions = [Çĥááñĝéé ƀéţţŵéééñ ŢéññšôŕŕƑļôôŵ 2 áñðð 1]
walk-phase-forward = [Ƒôŕŕŵáŕŕð]
    .label = [Ƒôŕŕŵáŕŕð, ļáýýéŕ { $layer }]
    .tip = [Ƒôŕŕŵáŕŕð, ļáýýéŕ { $layer }: áçţţîṽááţîôôñš ĝô ŕîĝĝĥţ]
walk-phase-loss = [Ļôššš]
    .label = [Ļôššš]
    .tip = [Ļôššš: ôûţţþûţţ áĝááîñššţ ţáŕŕĝéţţ]
walk-phase-backward = [Ɓáççķŵááŕð]
    .label = [Ɓáççķŵááŕð, ļáýýéŕ { $layer }]
    .tip = [Ɓáççķŵááŕð, ļáýýéŕ { $layer }: ðéļļţášš çôɱɱé ƀáççķ, ĝŕááðîééñţšš áþþþéáŕŕ]
walk-phase-update = [Ûþððáţéé]
    .label = [Ûþððáţéé]
    .tip = [Ûþððáţéé: ţĥéé ŵéîîĝĥţţš ɱôṽṽé]
walk-computing = [Çôɱɱþûţţîñĝĝ ţĥéé ñûɱɱƀéŕŕš ôƒ ţĥîîš ûþððáţéé…]
walk-title-none = [Ûþððáţéé]
walk-title = [Ûþððáţéé { $from } → { $to }]
walk-title-coming = [Çôɱɱîñĝĝ ûþððáţéé { $from } → { $to }]
walk-unit-hidden = [Ûñîîţ { $unit }]
walk-unit-output = [Ţĥéé ôûţţþûţţ]
walk-says-forward = [{ $below ->
        [0] Éáççĥ ûñîîţ áðððš ûþ ţĥéé îñþþûţšš, éáççĥ ţîɱɱéš îţšš ŵéîîĝĥţţ, áñðð îţšš ƀîááš: z.
       *[other] Éáççĥ ûñîîţ áðððš ûþ ţĥéé áçţţîṽááţîôôñš ôƒ ĥîðððéññ { $below }, éáççĥ ţîɱɱéš îţšš ŵéîîĝĥţţ, áñðð îţšš ƀîááš: z.
    } Ţĥééñ { $activation } ɱáķķéš ţĥéé áçţţîṽááţîôôñ a ôƒ îţ. { $count ->
        [0] { $unit }: z = { $z }, a = { $a }.
        [1] { $unit }: z = { $z }, a = { $a }, ôñ ţĥéé ôñéé éẋááɱþļļé.
       *[other] { $unit }: z = { $z }, a = { $a }, ôñ ţĥéé ɱéááñ ôƒ ţĥéé { $count } éẋááɱþļļéš.
    }]
walk-says-loss-all = [{ $reduction ->
        [sum] Ţĥéé šûɱɱ ôṽééŕ ţĥéé ƀáţţçĥ ôƒ { $count } îš { $batch }.
       *[mean] Ţĥéé ɱéááñ ôṽééŕ ţĥéé ƀáţţçĥ ôƒ { $count } îš { $batch }.
    }]
walk-says-loss-batch = [Ĥôŵŵ ŵŕôôñĝ îš ţĥéé ôûţţþûţţ? Ţĥéé { $loss } ôƒ éṽééŕý éẋááɱþļļé îš ɱéáášûŕŕéð. { walk-says-loss-all }]
walk-says-loss-output = [Ţĥéé ôûţţþûţţ îš { $output }, ţĥéé ţáŕŕĝéţţ { $target }: ţĥéé { $loss } ôƒ ŕôŵŵ { $row } îš { $value }. { walk-says-loss-all }]
walk-says-loss-class = [Ţĥéé ţáŕŕĝéţţ îš { $target }, ŵĥîîçĥ ţĥéé ñéţţŵôŕŕķ ĝîṽṽéš { $output }: ţĥéé { $loss } ôƒ ŕôŵŵ { $row } îš { $value }. { walk-says-loss-all }]
walk-says-backward = [{ $place ->
        [last] δ šáýýš ĥôŵŵ ţĥéé ļôššš áñššŵéŕŕš ţô z.
       *[before] δ çôɱɱéš ƀáççķ ôṽééŕ ţĥéé šáɱɱé ŵéîîĝĥţţš, ţîɱɱéš ţĥéé šļôôþé ôƒ { $activation }.
    } { $larger ->
        [raises] { $unit }: δ = { $delta }, a ļáŕŕĝéŕŕ z ŵôûûļð ŕáîîšé ţĥéé ļôššš.
        [lowers] { $unit }: δ = { $delta }, a ļáŕŕĝéŕŕ z ŵôûûļð ļôŵŵéŕ ţĥéé ļôššš.
       *[nothing] { $unit }: δ = { $delta }, îţšš z ðôééš ñôţţ çĥááñĝéé ţĥéé ļôššš.
    } { $reduction ->
        [sum]
            { $count ->
                [1] Ĝŕááðîééñţ ôƒ a ŵéîîĝĥţţ: δ ţîɱɱéš ŵĥááţ çáɱɱé îñ, šûɱɱɱéðð ôṽééŕ ţĥéé ôñéé éẋááɱþļļé.
               *[other] Ĝŕááðîééñţ ôƒ a ŵéîîĝĥţţ: δ ţîɱɱéš ŵĥááţ çáɱɱé îñ, šûɱɱɱéðð ôṽééŕ ţĥéé { $count } éẋááɱþļļéš.
            }
       *[mean]
            { $count ->
                [1] Ĝŕááðîééñţ ôƒ a ŵéîîĝĥţţ: δ ţîɱɱéš ŵĥááţ çáɱɱé îñ, áṽééŕáĝĝéð ôṽééŕ ţĥéé ôñéé éẋááɱþļļé.
               *[other] Ĝŕááðîééñţ ôƒ a ŵéîîĝĥţţ: δ ţîɱɱéš ŵĥááţ çáɱɱé îñ, áṽééŕáĝĝéð ôṽééŕ ţĥéé { $count } éẋááɱþļļéš.
            }
    }]
walk-says-update-sgd = [Éṽééŕý ĝŕááðîééñţ îš ţĥééŕé, šô ñôŵŵ áļļļ ŵéîîĝĥţţš ɱôṽṽé áţ ôñççé: ñéŵŵ = ôļðð − ļéááŕñîîñĝ ŕáţţé × ĝŕááðîééñţ. { $clipped ->
        [yes] Ļáŕŕĝéššţ: { $name } ƀý { $change } = −⁠{ $rate } × { $gradient } (ĝŕááðîééñţšš çļîîþþééð ţô { $clip }), ƒŕôôɱ { $before } ţô { $after }.
       *[no] Ļáŕŕĝéššţ: { $name } ƀý { $change } = −⁠{ $rate } × { $gradient }, ƒŕôôɱ { $before } ţô { $after }.
    }]
walk-says-update = [Éṽééŕý ĝŕááðîééñţ îš ţĥééŕé, šô ñôŵŵ áļļļ ŵéîîĝĥţţš ɱôṽṽé áţ ôñççé; { $optimizer } ɱáķķéš ţĥéé šţééþš ôƒ ţĥéé ĝŕááðîééñţšš. { $clipped ->
        [yes] Ļáŕŕĝéššţ: { $name } ƀý { $change } (ĝŕááðîééñţšš çļîîþþééð ţô { $clip }), ƒŕôôɱ { $before } ţô { $after }.
       *[no] Ļáŕŕĝéššţ: { $name } ƀý { $change }, ƒŕôôɱ { $before } ţô { $after }.
    }]
walk-remark-tensorflow1 = [ôþţţ.ɱîññîɱîîžé(ļôššš) îš ţĥééšé ţŵôô ļîññéš îñ ôñéé: ƀáççķþŕŕôþááĝáţţîôññ ĥîððéš îñ ţĥéé ƒîŕŕšţ.]
walk-remark-forward = [Ţĥéé ļîƀƀŕáŕŕîéšš ŕûññ áļļļ { $count } ļáýýéŕšš îñ ôñéé çáļļļ; ţĥîîš îš ļáýýéŕ { $layer }.]
walk-remark-loss = [Ôñļļý a ñûɱɱƀéŕŕ šô ƒáŕŕ: ñôţţĥîññĝ ĥášš ƀéééñ ļéááŕñţţ ýéţţ.]
walk-remark-backward = [{ $count ->
        [1] ÞýŢŢôŕççĥ áðððš ţô ôļðð ĝŕááðîééñţšš: ĥéññçé žéŕŕô_ĝŕááð().
       *[other] Ţĥéé ļîƀƀŕáŕŕîéšš ĝô ƀáççķ ţĥŕŕôûĝĝĥ áļļļ { $count } ļáýýéŕšš îñ ôñéé çáļļļ; ţĥîîš îš ļáýýéŕ { $layer }. ÞýŢŢôŕççĥ áðððš ţô ôļðð ĝŕááðîééñţšš: ĥéññçé žéŕŕô_ĝŕááð().
    }]
walk-remark-update = [Ƒôŕŕĝéţţţîññĝ ţĥîîš ļîññé: ĝŕááðîééñţšš áŕéé ţĥééŕé, ýéţţ ñô ŵéîîĝĥţţ ɱôṽṽéš.]
walk-activation-linear = [ļîññéáŕŕ]
walk-activation-sigmoid = [šîĝĝɱôîîð]
walk-activation-tanh = [ţáññĥ]
walk-activation-leaky_relu = [ļéááķý ŔéĻĻÛ]
walk-activation-softplus = [šôƒƒţþļļûš]
walk-activation-sin = [šîññ]
walk-activation-softmax = [šôƒƒţɱááẋ]
walk-loss-squared_error = [šɋûûáŕééð éŕŕŕôŕ]
walk-loss-half_squared_error = [ĥáļļƒ šɋûûáŕééð éŕŕŕôŕ]
walk-loss-absolute_error = [áƀššôļûûţé éŕŕŕôŕ]
walk-loss-huber = [Ĥûƀƀéŕ ļôššš]
walk-loss-binary_cross_entropy = [ƀîññáŕýý çŕôôšš-éñţţŕôþþý]
walk-loss-cross_entropy = [çŕôôšš-éñţţŕôþþý]
walk-optimizer-momentum = [ɱôɱɱéñţţûɱ]
walk-row-input = [îñþþûţ]
walk-row-z = [z]
    .mean = [ɱéááñ z]
walk-row-a = [áçţţîṽááţîôôñ a]
    .mean = [ɱéááñ áçţţîṽááţîôôñ a]
walk-row-slope = [šļôôþé áţ z]
    .mean = [ɱéááñ šļôôþé áţ z]
walk-row-delta = [ðéļļţá δ]
    .mean = [ɱéááñ ðéļļţá δ]
walk-row-before = [ƀéƒƒôŕéé]
walk-row-gradient = [ĝŕááðîééñţ]
walk-row-change = [çĥááñĝéé]
walk-row-after = [áƒţţéŕ]
walk-row-note = [Çļîîçķ ƒôŕŕ ţĥéé ŵĥôôļé áçççôûññţ.]
walk-lock-locked = [ļôççķéðð]
walk-lock-ready = [ĝŕááðîééñţ ŕéááðý]
walk-lock-free = [ƒŕééé ţô ɱôṽṽé]
walk-lock-moved = [ɱôṽṽéð]
walk-lock-fixed = [ĥéļļð ƒîẋẋéð]
walk-note-computing = [çôɱɱþûţţîñĝĝ…]
walk-note-row = [ŕôŵŵ { $row }]
walk-note-batch = [ɱéááñš ôƒ ţĥéé ƀáţţçĥ ôƒ { $count }]
walk-note-largest = [ñûɱɱƀéŕŕš: ţĥéé { $count } ļáŕŕĝéššţ ôƒ a ļáýýéŕ]
walk-note-edges = [{ $drawn } ôƒ { $count } éðĝĝéš]
walk-inputs = [{ $count ->
        [one] { $count } îñþþûţ
       *[other] { $count } îñþþûţšš
    }]
walk-plate-row = [Ŕôŵŵ { $row }: ôûţţþûţţ áñðð ţáŕŕĝéţţ]
    .short = [Ŕôŵŵ { $row }]
walk-plate-batch = [{ $count ->
        [1] Ļôššš ôƒ ţĥéé ôñéé éẋááɱþļļé
       *[other] Ļôššš ôƒ éáççĥ ôƒ ţĥéé { $count } éẋááɱþļļéš
    }]
    .short = [{ $count ->
            [one] { $count } éẋááɱþļļé
           *[other] { $count } éẋááɱþļļéš
        }]
walk-plate-output = [ôûţţþûţţ]
walk-plate-target = [{ $output } · ţáŕŕĝéţţ { $target }]
walk-plate-loss-row = [ļôššš ôƒ ţĥîîš ŕôŵŵ]
    .short = [îţšš ļôššš]
walk-plate-loss-batch = [{ $reduction ->
        [sum] šûɱɱ ļôššš ôƒ ţĥéé ƀáţţçĥ
       *[mean] ɱéááñ ļôššš ôƒ ţĥéé ƀáţţçĥ
    }]
    .short = [{ $reduction ->
            [sum] šûɱɱ ôƒ ļôšššéšš
           *[mean] ɱéááñ ļôššš
        }]
