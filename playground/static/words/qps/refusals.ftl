### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

refusal-integer = [{ $field } ɱûššţ ƀé a ŵĥôôļé ñûɱɱƀéŕŕ ƒŕôôɱ { $low } ţô { $high }; ĝôţţ { $got }.]
refusal-number = [{ $field } ɱûššţ ƀé a ñûɱɱƀéŕŕ ƒŕôôɱ { $low } ţô { $high }; ĝôţţ { $got }.]
refusal-positive = [{ $field } ɱûššţ ƀé a ñûɱɱƀéŕŕ áƀôôṽé 0; ĝôţţ { $got }.]
refusal-flag = [{ $field } ɱûššţ ƀé ţŕûûé ôŕ ƒáļļšé; ĝôţţ { $got }.]
refusal-choice = [{ $field } ɱûššţ ƀé ôñéé ôƒ { $choices }; ĝôţţ { $got }.]
refusal-integers = [{ $fewest ->
        [0] { $field } ɱûššţ ƀé a ļîššţ ôƒ áţ ɱôššţ { $most } ŵĥôôļé ñûɱɱƀéŕŕš ƒŕôôɱ { $low } ţô { $high }; ĝôţţ { $got }.
       *[other] { $field } ɱûššţ ƀé a ļîššţ ôƒ { $fewest } ţô { $most } ŵĥôôļé ñûɱɱƀéŕŕš ƒŕôôɱ { $low } ţô { $high }; ĝôţţ { $got }.
    }]
refusal-choices = [{ $fewest ->
        [0] { $field } ɱûššţ ƀé a ļîššţ ôƒ áţ ɱôššţ { $most } ôƒ { $choices }; ĝôţţ { $got }.
       *[other] { $field } ɱûššţ ƀé a ļîššţ ôƒ { $fewest } ţô { $most } ôƒ { $choices }; ĝôţţ { $got }.
    }]
refusal-subset = [{ $fewest ->
        [0] { $field } ɱûššţ ƀé a ļîššţ ôƒ áţ ɱôššţ { $most } ðîƒƒƒéŕŕéñţţ ôñééš ôƒ { $choices }; ĝôţţ { $got }.
       *[other] { $field } ɱûššţ ƀé a ļîššţ ôƒ { $fewest } ţô { $most } ðîƒƒƒéŕŕéñţţ ôñééš ôƒ { $choices }; ĝôţţ { $got }.
    }]
refusal-plane = [{ $field } ɱûššţ ƀé ôñéé ôƒ { $choices } ôŕ ţŵôô ðîƒƒƒéŕŕéñţţ çôôôŕðîîñáţţéš šûççĥ áš 0-1; ĝôţţ { $got }.]
refusal-changes = [{ $field } ɱûššţ ƀé a ļîššţ ôƒ áţ ɱôššţ { $most } çĥááñĝééš, éáççĥ a šţééþ, a ñáɱɱé áñðð a ñûɱɱƀéŕŕ, šûççĥ áš 120:ļéááŕñîîñĝ_ŕáţţé:0.1; ĝôţţ { $got }.]
refusal-change-step = [{ $field } ɱûššţ éáççĥ ƀé ɱáððé áţ a šţééþ, ŵĥîîçĥ ɱûššţ ƀé a ŵĥôôļé ñûɱɱƀéŕŕ ƒŕôôɱ { $low } ţô { $high }; ĝôţţ { $got }.]
refusal-change-name = [{ $field } ɱûššţ éáççĥ çĥááñĝéé ôñéé ôƒ { $choices } ôŕ a þáŕŕáɱééţéŕŕ šûççĥ áš w1.0.2 ôŕ b1.0; ĝôţţ { $got }.]
refusal-change-value = [{ $field } áţ šţééþ { $step }: { $reason }]
refusal-address = [a þáŕŕáɱééţéŕŕ ɱûššţ ƀé ŵŕîîţţééñ ļîķķé w1.0.2 ôŕ b1.0; ĝôţţ { $got }.]
refusal-no_text = [{ $field } îš ñô ţéẋẋţ.]
refusal-too_long = [{ $field } îš ţôôô ļôññĝ ({ $count } çĥááŕáççţéŕŕš, áţ ɱôššţ { $most }).]
refusal-misfit-classes = [çļááššééš ɱûššţ ƀé { $low } ţô { $high } ƒôŕŕ ţĥéé ðáţţá šéţţ { $dataset }; ĝôţţ { $got }.]
refusal-points = [{ $field } ɱûššţ ƀé þôîîñţšš ţĥááţ ŵéŕŕé ðŕááŵñ; ĝôţţ { $got }.]
refusal-points-long = [{ $field } ɱûššţ ƀé áţ ɱôššţ { $most } çĥááñĝééš ôƒ þôîîñţšš; ĝôţţ { $count }.]
refusal-points-order = [{ $field } ɱûššţ ƀé îñ ţĥéé ôŕððéŕ ôƒ ţĥééîŕ šţééþš.]
refusal-points-grid = [{ $field } ɱûššţ ļîéé ôñ a ĝŕîîð ôƒ 1/{ $cells } ƒŕôôɱ −{ $most } ţô { $most }; ĝôţţ { $got }.]
refusal-misfit-points_which = [þôîîñţšš ɱûššţ ñáɱɱé þôîîñţšš ţĥááţ ţĥééŕé áŕéé; ĝôţţ { $which } áţ šţééþ { $step }.]
refusal-misfit-points_class = [þôîîñţšš ɱûššţ ƀé ôƒ ôñéé ôƒ ţĥéé { $classes } çļááššééš; ĝôţţ { $which } áţ šţééþ { $step }.]
refusal-misfit-points_place = [þôîîñţšš ɱûššţ ļîéé ƒŕôôɱ { $low } ţô { $high }; ĝôţţ áñôôţĥééŕ þļááçé áţ šţééþ { $step }.]
refusal-misfit-points_many = [þôîîñţšš ɱûššţ ƀé áţ ɱôššţ { $most } ɱôŕŕé ţĥááñ ţĥéé ðáţţá šéţţ ĥášš.]
refusal-misfit-points_none = [þôîîñţšš ɱûššţ ļéááṽé áţ ļéáášţ ôñéé ţô ţŕááîñ ôñ.]
refusal-misfit-points = [þôîîñţšš çáññ ƀé ðŕááŵñ ôṽééŕ çļááššééš ôñ a þļááñé ôñļļý, áñðð { $dataset } îš ñôţţ.]
refusal-misfit-features = [ƒéááţûŕŕéš çáññ ƀé çĥôôšéññ ƒôŕŕ ðáţţá ôƒ ţŵôô ðîɱɱéñššîôññš ôñļļý, áñðð { $dataset } îš ñôţţ.]
refusal-misfit-activations = [áçţţîṽááţîôôñš ɱûššţ ñáɱɱé ôñéé ƒûññçţîîôñ a ĥîðððéññ ļáýýéŕ; ĝôţţ { $count } ƒôŕŕ { $layers } ļáýýéŕšš.]
refusal-misfit-softmax = [ôûţţþûţţ_áçţţîṽááţîôôñ { $output } ñéééðš áţ ļéáášţ 2 ôûţţþûţţš; { $dataset } ĥášš 1.]
refusal-misfit-output = [ļôššš { $loss } ñéééðš { $wanted } ôûţţþûţţš; ĝôţţ ôûţţþûţţ_áçţţîṽááţîôôñ { $output }.]
refusal-misfit-task = [ļôššš { $loss } ñéééðš çļááššééš ţô ţéļļļ áþááŕţ; { $dataset } ĥášš ñûɱɱƀéŕŕš ţô þŕééðîççţ.]
refusal-misfit-range = [îñîîţ_ļôŵŵ ɱûššţ ñôţţ ƀé áƀôôṽé îñîîţ_ĥîĝĝĥ; ĝôţţ { $low } áñðð { $high }.]
refusal-misfit-fixed = [ƒîẋẋéð ɱûššţ ñáɱɱé ļáýýéŕšš ƒŕôôɱ 1 ţô { $layers }; ĝôţţ { $block }.]
refusal-misfit-plane = [þļááñé { $plane } ðôééš ñôţţ ƒîţţ ţĥéé ðáţţá šéţţ { $dataset }, ŵĥîîçĥ ĥášš { $count } çôôôŕðîîñáţţéš.]
refusal-misfit-changes = [çĥááñĝééš ɱûššţ ñáɱɱé þáŕŕáɱééţéŕŕš ôƒ ţĥéé ñéţţŵôŕŕķ { $network }; ĝôţţ { $what }.]
refusal-left_out = [Ļéƒƒţ ôûţţ: { $reason }]
refusal-looks = [Ļéƒƒţ ôûţţ: { $field }, ŵĥîîçĥ ñáɱɱéš ñôţţĥîññĝ ţĥááţ ţĥéé þáĝĝé çáññ šĥôôŵ; ĝôţţ { $got }.]
refusal-adjusted = [Áðĵĵûšţţéð: { $reason }]
refusal-no_link = [Ļéƒƒţ ôûţţ: ţĥéé ŵĥôôļé ļîññķ, ŵĥîîçĥ îš ñô ļîššţ ôƒ ñáɱɱéš áñðð ṽáļļûéšš.]
refusal-broken_link = [Ļéƒƒţ ôûţţ: ţĥéé ŕéššţ ôƒ ţĥéé ļîññķ, ŵĥîîçĥ çôûûļð ñôţţ ƀé ŕéááð.]
refusal-strangers = [{ $more ->
        [0] Ļéƒƒţ ôûţţ: { $names }, ŵĥîîçĥ îš ñô šéţţţîññĝ.
       *[other] Ļéƒƒţ ôûţţ: { $names } áñðð ɱôŕŕé, ŵĥîîçĥ áŕéé ñô šéţţţîññĝš.
    }]
refusal-twin_change = [Ļéƒƒţ ôûţţ: çĥááñĝééš ĥášš { $what } ţŵîîçé áţ šţééþ { $step }; ţĥéé ļáššţ ôñéé çôûûñţšš.]
refusal-many_changes = [Ļéƒƒţ ôûţţ: çĥááñĝééš ƀéýýôñðð ţĥéé ƒîŕŕšţ { $most }.]
refusal-lost_changes = [Ļéƒƒţ ôûţţ: { $count } ɱôŕŕé çĥááñĝééš ţĥááţ çôûûļð ñôţţ ƀé ûšééð.]
refusal-more = [Áñðð { $count } ɱôŕŕé ļîķķé ţĥééšé.]
refusal-got-text = ['{ $text }']
refusal-got-cut = ['{ $text }' áñðð ɱôŕŕé]
refusal-got-digits = [a ŵĥôôļé ñûɱɱƀéŕŕ ôƒ ɱáññý ðîĝĝîţšš]
refusal-got-name = [{ $text }]
refusal-got-number = [{ $number }]
refusal-got-type = [šôɱɱéţĥĥîñĝĝ ôƒ ţýþþé { $text }]
refusal-got-count = [{ $count } ôƒ ţĥééɱ]
refusal-got-twice = ['{ $text }' ţŵîîçé]
refusal-got-twice_at = [{ $text } ţŵîîçé áţ šţééþ { $step }]
refusal-got-nameless = [a ñáɱɱé ţĥááţ îš ñô ţéẋẋţ]
refusal-kept = [{ $reason } Îţ šţááýš áţ { $kept }.]
refusal-unknown = [{ $field } çáñññôţţ ƀé ţĥááţ.]
refusal-value = [Ţĥéé ṽáļļûé]
