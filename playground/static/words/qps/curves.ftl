### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

chart-axis-epoch = [éþôôçĥšš]
chart-axis-step = [ûþððáţééš]
chart-moment = [šţééþ { $step } · éþôôçĥ { $epoch }]
chart-loss = [Ļôššš]
    .log = [ļôĝĝ]
    .log-tip = [ļôĝĝ: ļôĝĝáŕîîţĥɱɱîç ļôššš áẋîîš]
chart-loss-kind = [{ $loss ->
        [squared_error] šɋûûáŕééð éŕŕŕôŕ
        [half_squared_error] ĥáļļƒ šɋûûáŕééð éŕŕŕôŕ
        [absolute_error] áƀššôļûûţé éŕŕŕôŕ
        [huber] ĥûƀƀéŕ
        [binary_cross_entropy] ƀîññáŕýý çŕôôšš-éñţţŕôþþý
        [cross_entropy] çŕôôšš-éñţţŕôþþý
       *[other] { $name }
    }]
chart-loss-kind-summed = [{ chart-loss-kind }, ɱéááñ þéŕŕ éẋááɱþļļé]
chart-train = [ţŕááîñ]
chart-test = [ţéššţ]
chart-penalty = [þéññáļţţý]
chart-span = [{ $low } ţô { $high }]
chart-tip-train = [ţŕááîñ { $value }]
chart-tip-test = [ţéššţ { $value }]
chart-tip-penalty = [þéññáļţţý { $value }]
chart-loss-about = [{ $steps ->
        [one] Ļôššš çûŕŕṽéšš ôṽééŕ { $steps } ûþððáţéé (éþôôçĥ { $epoch }): { $values }.
       *[other] Ļôššš çûŕŕṽéšš ôṽééŕ { $steps } ûþððáţééš (éþôôçĥ { $epoch }): { $values }.
    }]
chart-about-train = [ţŕááîñ ļôššš { $value }]
chart-about-train_accuracy = [ţŕááîñ áçççûŕááçý { $value }]
chart-about-test = [ţéššţ ļôššš { $value }]
chart-about-test_accuracy = [ţéššţ áçççûŕááçý { $value }]
chart-about-penalty = [þéññáļţţý { $value }, ñôţţ îñççļûððéð îñ ţĥéé ļôšššéšš]
chart-about-began = [Ţĥéé ţŕááîñ ļôššš ƀéĝĝáñ áţ { $value }.]
chart-about-ghosts = [{ $count ->
        [one] Áñ éáŕŕļîééŕ ƀŕááñçĥĥ ôƒ ţĥéé ŕûññ, ƒáððéð.
       *[other] { $count } éáŕŕļîééŕ ƀŕááñçĥĥéš ôƒ ţĥéé ŕûññ, ƒáððéð.
    }]
chart-layer = [ļáýýéŕ { $number }]
    .short = [L{ $number }]
chart-layer-output = [ôûţţþûţţ]
    .short = [ôûţţ]
chart-layer-value = [{ $layer } { $value }]
chart-layers = [{ $count ->
        [one] ļáýýéŕ { $names }
       *[other] ļáýýéŕšš { $names }
    }]
chart-layers-every = [éṽééŕý ļáýýéŕ]
chart-layers-span = [{ $first }–{ $last }]
chart-later = [ƒŕôôɱ ţĥéé ƒîŕŕšţ ûþððáţéé ôñ]
chart-flow = [Ĝŕááðîééñţšš]
    .switch = [Ŵĥááţ ţĥéé çĥááŕţ šĥôôŵš ôƒ éáççĥ ļáýýéŕ]
chart-view-gradients = [Ĝŕááðîééñţšš]
    .short = [Ĝŕááð]
    .hint = [|∂ļôššš/∂w| ôƒ éáççĥ ļáýýéŕ]
    .about = [Ṁéððîáññ šîžžé ôƒ ţĥéé ĝŕááðîééñţ ôṽééŕ ţĥéé ŵéîîĝĥţţš ôƒ éáççĥ ļáýýéŕ: { $layers }.]
    .later = [|∂ļôššš/∂w| ôƒ éáççĥ ļáýýéŕ, ƒŕôôɱ ţĥéé ƒîŕŕšţ ûþððáţéé ôñ.]
chart-gradients-key = [|∂ļôššš/∂w| ôƒ éáççĥ ļáýýéŕ: ɱéððîáññ, 10–90% ôƒ îţšš ŵéîîĝĥţţš]
    .shorter = [|∂ļôššš/∂w|: ɱéððîáññ, 10–90% ôƒ ţĥéé ŵéîîĝĥţţš]
    .shortest = [|∂ļôššš/∂w|: ɱéððîáññ, 10–90%]
chart-gradients-ratio = [Ţĥéé ƒîŕŕšţ ļáýýéŕ's îš { $times } ţîɱɱéš ţĥéé ļáššţ ôñéé's.]
chart-view-delta = [Ðéļļţá]
    .short = [Ðéļļţá]
    .hint = [ɱéááñ |δ| ôƒ éáççĥ ļáýýéŕ’s ûñîîţš ôṽééŕ ţĥéé ƀáţţçĥ]
    .about = [Ṁéááñ |δ| ôƒ éáççĥ ļáýýéŕ’s ûñîîţš ôṽééŕ ţĥéé ƀáţţçĥ: { $layers }.]
    .later = [Ṁéááñ |δ| ôƒ éáççĥ ļáýýéŕ’s ûñîîţš ôṽééŕ ţĥéé ƀáţţçĥ, ƒŕôôɱ ţĥéé ƒîŕŕšţ ûþððáţéé ôñ.]
chart-delta-none = [ļáýýéŕ 1: ñô ðéļļţá ŕéááçĥééš îţ]
    .spoken = [Ļáýýéŕ 1: ñô ðéļļţá ŕéááçĥééš îţ.]
chart-delta-share = [ļáýýéŕ 1: δ îš { $share } ôƒ ţĥéé ôûţţþûţţ’s]
    .spoken = [Ļáýýéŕ 1: δ îš { $share } ôƒ ţĥéé ôûţţþûţţ’s.]
chart-delta-vanishes = [ļáýýéŕ 1: δ îš { $share } ôƒ ţĥéé ôûţţþûţţ’s: îţ ṽáññîšĥĥéš ôñ ţĥéé ŵáýý ƀáççķ]
    .spoken = [Ļáýýéŕ 1: δ îš { $share } ôƒ ţĥéé ôûţţþûţţ’s: îţ ṽáññîšĥĥéš ôñ ţĥéé ŵáýý ƀáççķ.]
chart-delta-explodes = [ļáýýéŕ 1: δ îš { $share } ôƒ ţĥéé ôûţţþûţţ’s: îţ éẋþþļôððéš ôñ ţĥéé ŵáýý ƀáççķ]
    .spoken = [Ļáýýéŕ 1: δ îš { $share } ôƒ ţĥéé ôûţţþûţţ’s: îţ éẋþþļôððéš ôñ ţĥéé ŵáýý ƀáççķ.]
chart-view-factors = [Ƒáççţôŕŕš]
    .short = [Ƒáççţôŕŕš]
    .hint = [Ŵĥááţ ôñéé ļáýýéŕ’s šţééþ ƀáççķ ðôééš ţô δ: îţšš ŵéîîĝĥţţš’ ƒáççţôŕŕ áñðð îţšš šļôôþéšš’]
    .about = [Ŵĥááţ ôñéé ļáýýéŕ’s šţééþ ƀáççķ ðôééš ţô δ: îţšš ŵéîîĝĥţţš’ ƒáççţôŕŕ áñðð îţšš šļôôþéšš’: { $layers }.]
    .later = [Ŵĥááţ ôñéé ļáýýéŕ’s šţééþ ƀáççķ ðôééš ţô δ: îţšš ŵéîîĝĥţţš’ ƒáççţôŕŕ áñðð îţšš šļôôþéšš’, ƒŕôôɱ ţĥéé ƒîŕŕšţ ûþððáţéé ôñ.]
chart-factors-none = [ñô ĥîðððéññ ļáýýéŕ: ñôţţĥîññĝ ţô ĝô ƀáççķ ţĥŕŕôûĝĝĥ]
    .spoken = [Ñô ĥîðððéññ ļáýýéŕ: ñôţţĥîññĝ ţô ĝô ƀáççķ ţĥŕŕôûĝĝĥ.]
chart-factors-weights = [ŵéîîĝĥţţš: |δW| / |δ|]
    .short = [ŵéîîĝĥţţš’ ƒáççţôŕŕ]
chart-factors-slopes = [šļôôþéšš: |δWσ′| / |δW|]
    .short = [šļôôþéšš’]
chart-factors-shrinks = [ƀéļļôŵ 1: δ šĥŕŕîñķķš]
    .short = [šĥŕŕîñķķš]
chart-factors-pair = [ŵéîîĝĥţţš ×{ $weights }, šļôôþéšš ×{ $slopes }]
chart-factors-whole = [ļáýýéŕ 1: δ îš { $all } ôƒ ţĥéé ôûţţþûţţ’s: ŵéîîĝĥţţš ×{ $weights }, šļôôþéšš ×{ $slopes }]
    .spoken = [Ļáýýéŕ 1: δ îš { $all } ôƒ ţĥéé ôûţţþûţţ’s: ŵéîîĝĥţţš ×{ $weights }, šļôôþéšš ×{ $slopes }.]
chart-factors-short = [ļáýýéŕ 1: δ ×{ $all } = ŵéîîĝĥţţš ×{ $weights }, šļôôþéšš ×{ $slopes }]
chart-view-ratio = [Ûþððáţéé/ŵéîîĝĥţţ]
    .short = [Δw/w]
    .hint = [šîžžé ôƒ a ļáýýéŕ’s ûþððáţéé ôṽééŕ ţĥéé šîžžé ôƒ îţšš ŵéîîĝĥţţš]
    .about = [Šîžžé ôƒ a ļáýýéŕ’s ûþððáţéé ôṽééŕ ţĥéé šîžžé ôƒ îţšš ŵéîîĝĥţţš: { $layers }.]
    .later = [Šîžžé ôƒ a ļáýýéŕ’s ûþððáţéé ôṽééŕ ţĥéé šîžžé ôƒ îţšš ŵéîîĝĥţţš, ƒŕôôɱ ţĥéé ƒîŕŕšţ ûþððáţéé ôñ.]
chart-ratio-key = [šîžžé ôƒ ûþððáţéé / ôƒ ŵéîîĝĥţţš]
chart-ratio-healthy = [ĥéááļţĥĥý: { $low } ţô { $high }]
    .short = [ĥéááļţĥĥý]
chart-ratio-inside = [éṽééŕý ļáýýéŕ îš îñššîðéé ţĥéé ĥéááļţĥĥý ƀáññð]
    .spoken = [Éṽééŕý ļáýýéŕ îš îñššîðéé ţĥéé ĥéááļţĥĥý ƀáññð.]
chart-ratio-below = [ƀéļļôŵ ţĥéé ƀáññð, ĥáŕŕðļýý ɱôṽṽîñĝĝ: { $below }]
    .spoken = [Ɓéļļôŵ ţĥéé ƀáññð, ĥáŕŕðļýý ɱôṽṽîñĝĝ: { $below }.]
    .short = [ƀéļļôŵ ţĥéé ƀáññð: { $below }]
chart-ratio-above = [áƀôôṽé ţĥéé ƀáññð, ɱôṽṽîñĝĝ ƒáŕŕ: { $above }]
    .spoken = [Áƀôôṽé ţĥéé ƀáññð, ɱôṽṽîñĝĝ ƒáŕŕ: { $above }.]
    .short = [áƀôôṽé: { $above }]
chart-ratio-both = [ƀéļļôŵ ţĥéé ƀáññð, ĥáŕŕðļýý ɱôṽṽîñĝĝ: { $below }; áƀôôṽé îţ, ɱôṽṽîñĝĝ ƒáŕŕ: { $above }]
    .spoken = [Ɓéļļôŵ ţĥéé ƀáññð, ĥáŕŕðļýý ɱôṽṽîñĝĝ: { $below }; áƀôôṽé îţ, ɱôṽṽîñĝĝ ƒáŕŕ: { $above }.]
    .short = [ƀéļļôŵ ţĥéé ƀáññð: { $below }; áƀôôṽé: { $above }]
chart-view-health = [Ĥéááļţĥĥ]
    .short = [Ĥéááļţĥĥ]
    .hint = [Ðéááð áñðð šáţţûŕááţéðð ûñîîţš ôƒ éáççĥ ļáýýéŕ]
    .about = [Ðéááð áñðð šáţţûŕááţéðð ûñîîţš ôƒ éáççĥ ļáýýéŕ: { $layers }.]
    .later = [Ðéááð áñðð šáţţûŕááţéðð ûñîîţš ôƒ éáççĥ ļáýýéŕ, ƒŕôôɱ ţĥéé ƒîŕŕšţ ûþððáţéé ôñ.]
    .alarmed = [{ $count ->
            [one] Ĥéááļţĥĥ, { $count } áļááŕɱ
           *[other] Ĥéááļţĥĥ, { $count } áļááŕɱšš
        }]
chart-health-none = [ñô ĥîðððéññ ļáýýéŕ ţô ŵáţţçĥ]
    .spoken = [Ñô ĥîðððéññ ļáýýéŕ ţô ŵáţţçĥ.]
chart-health-dead = [ðéááð]
chart-health-saturated = [šáţţûŕááţéðð]
chart-stuck-none = [0 ôƒ { $size }]
chart-stuck-dead = [{ $dead } ðéááð ôƒ { $size }]
chart-stuck-saturated = [{ $saturated } šáţţ. ôƒ { $size }]
chart-stuck-both = [{ $dead } ðéááð, { $saturated } šáţţ. ôƒ { $size }]
chart-stuck-short = [{ $stuck } / { $size }]
chart-alarm-dead = [{ $count ->
        [one] { $count } ðéááð ûñîîţ îñ ļáýýéŕ { $layer }
       *[other] { $count } ðéááð ûñîîţš îñ ļáýýéŕ { $layer }
    }]
    .tip = [Ţĥééý áñššŵéŕŕéð 0 ţô ţĥéé ŵĥôôļé ƀáţţçĥ, áĝááîñ áñðð áĝááîñ: ñô ĝŕááðîééñţ þášššéšš ţĥééɱ. Ļôôôķ çļôôšéŕŕ]
chart-alarm-saturated = [{ $count ->
        [one] { $count } šáţţûŕááţéðð ûñîîţ îñ ļáýýéŕ { $layer }
       *[other] { $count } šáţţûŕááţéðð ûñîîţš îñ ļáýýéŕ { $layer }
    }]
    .tip = [Ţĥééý šáţţ ŵĥééŕé ţĥééîŕ áçţţîṽááţîôôñ îš ñéááŕļýý ƒļááţ, áĝááîñ áñðð áĝááîñ: ĥáŕŕðļýý áñýý ĝŕááðîééñţ þášššéšš ţĥééɱ. Ļôôôķ çļôôšéŕŕ]
chart-alarms = [Áļááŕɱ: { $alarms }.]
chart-alarms-none = [Ñô áļááŕɱ.]
chart-calm = [ñô ûñîîţ šţááýš šţûûçķ]
