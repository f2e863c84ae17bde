### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

inspect-panel = [Ţĥéé ñûɱɱƀéŕŕš ôƒ ôñéé ûþððáţéé]
inspect-close = [Çļôôšé ţĥéé áûððîţ]
    .tip = [Çļôôšé (Éšçç)]
inspect-spoken = [{ $title }, { $update }. { $sentence }]
inspect-layer-output = [Ôûţţþûţţ ļáýýéŕ]
inspect-layer-hidden = [Ĥîðððéññ ļáýýéŕ { $layer }]
inspect-output = [Ôûţţþûţţ áñðð ļôššš]
inspect-network = [Ţĥéé ŵĥôôļé ñéţţŵôŕŕķ]
inspect-step = [Ŵĥááţ ţĥîîš ûþððáţéé ðîðð]
inspect-title-address = [{ $title } (îñ ļîññķš { $address }: ûñîîţš çôûûñţééð ƒŕôôɱ 0)]
inspect-places = [Ŵĥááţ îš ļôôôķéðð áţ]
inspect-place-step = [Ûþððáţéé]
inspect-place-network = [Ñéţţŵôŕŕķ]
inspect-place-output = [Ļôššš]
inspect-place-layers = [Ļáýýéŕ]
inspect-place-layer = [Ļáýýéŕ { $layer }]
inspect-cards = [Çáŕŕðš]
inspect-value = [Çĥááñĝéé ţĥéé ṽáļļûé ôƒ { $name }]
    .tip = [Çĥááñĝéé îţšš ṽáļļûé (îñ ļîññķš { $address }: ûñîîţš çôûûñţééð ƒŕôôɱ 0)]
    .field = [Ñéŵŵ ṽáļļûé ôƒ { $name }]
inspect-update = [ûþððáţéé { $from } → { $to }]
inspect-update-coming = [çôɱɱîñĝĝ ûþððáţéé { $from } → { $to }]
inspect-loss = [ƀáţţçĥ ļôššš ƀéƒƒôŕéé îţ { $value }]
inspect-penalty = [þéññáļţţý { $value }]
inspect-rate = [ļéááŕñîîñĝ ŕáţţé { $value }]
inspect-clipped = [çļîîþþééð: ĝŕááðîééñţšš × { $value }]
inspect-samples = [Éẋááɱþļļé]
inspect-sample-batch = [ŵĥôôļé ƀáţţçĥ]
inspect-sample-worst = [ŵôŕŕšţ]
    .tip = [Ţĥéé éẋááɱþļļé ôƒ ţĥéé ƀáţţçĥ ŵîţţĥ ţĥéé ļáŕŕĝéššţ ļôššš]
inspect-sample-random = [A ŕáññðôɱɱ éẋááɱþļļé ôƒ ţĥîîš ƀáţţçĥ]
inspect-sample-row = [ŕôŵŵ]
    .label = [Ŕôŵŵ ôƒ ţĥéé ţŕááîñîîñĝ šéţţ]
inspect-sample-one = [Ŕôŵŵ { $row }: { $kind ->
        [class] çļáášš { $target }
       *[value] ţáŕŕĝéţţ { $target }
    }, ļôššš { $loss }; { $place ->
        [numbered] éẋááɱþļļé { $index } ôƒ { $count } îñ ţĥéé ƀáţţçĥ
        [inside] îñ ţĥéé ƀáţţçĥ
       *[outside] ñôţţ îñ ţĥîîš ƀáţţçĥ, šéééñ ŵîţţĥ ţĥîîš ûþððáţéé's ŵéîîĝĥţţš
    }.]
inspect-sample-all = [{ $count ->
        [1] Ţĥéé ôñéé éẋááɱþļļé ôƒ ţĥîîš ƀáţţçĥ.
       *[other] Áļļļ { $count } éẋááɱþļļéš; çļîîçķ a þôîîñţ ôñ ţĥéé ɱáþþ ƒôŕŕ ôñéé áļôôñé.
    }]
inspect-notation-rows = [Éẋááɱþļļéš áš ŕôŵŵš ôŕ áš çôļļûɱññš]
inspect-notation-rows-rows = [ŕôŵŵš: z = áŴ + b]
inspect-notation-rows-columns = [çôļļûɱññš: z = Ŵá + b]
inspect-notation-names = [Ñáɱɱéš]
inspect-notation-names-nielsen = [Ñîééļšééñ: z, a, δ]
inspect-notation-names-ng = [Ñĝ: Z, A, ðŽ]
inspect-notation-names-framework = [Ƒŕááɱéŵŵôŕķķ: þŕéé, ôûţţ, ĝŕááð; ûñîîţš ƒŕôôɱ 0]
