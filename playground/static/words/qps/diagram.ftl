### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

diagram-about-nothing = [Ñéţţŵôŕŕķ ðîááĝŕááɱ.]
diagram-how-to = [Ñéţţŵôŕŕķ ðîááĝŕááɱ. Éñţţéŕ ŵáļļķš ţĥŕŕôûĝĝĥ îţ: áŕŕŕôŵ ķéýýš ĝô ƀéţţŵéééñ ûñîîţš, Éñţţéŕ ôþééñš a ûñîîţ's ƀîááš áñðð ŵéîîĝĥţţš, Éñţţéŕ áĝááîñ ţéļļļš ŵĥýý ôñéé ɱôṽṽéð, E éðîîţš îţ, Éšççáþéé ĝôééš ƀáççķ.]
diagram-hint = [Çļîîçķ a ļîññé ôŕ a ûñîîţ: ŵĥýý ðîðð îţ ɱôṽṽé?]
diagram-edges = [Ŵĥááţ ţĥéé éðĝĝéš šĥôôŵ]
diagram-edges-weights = [ŵéîîĝĥţţš]
    .tip = [Éðĝĝéš šĥôôŵ ŵéîîĝĥţţš]
    .none = [ñô ŵéîîĝĥţţš îñ ţĥîîš ƒŕááɱé]
    .about = [Éðĝĝéš šĥôôŵ: ŵéîîĝĥţţš; ţĥéé ļáŕŕĝéššţ, { $value }, îš ƒŕôôɱ { $before } → { $after }.]
diagram-edges-gradients = [ĝŕááðîééñţšš]
    .tip = [Éðĝĝéš šĥôôŵ ĝŕááðîééñţšš]
    .none = [ñô ĝŕááðîééñţšš îñ ţĥîîš ƒŕááɱé]
    .about = [Éðĝĝéš šĥôôŵ: ĝŕááðîééñţšš; ţĥéé ļáŕŕĝéššţ, { $value }, îš ƒŕôôɱ { $before } → { $after }.]
diagram-edges-updates = [ļáššţ ûþððáţéé]
    .tip = [Éðĝĝéš šĥôôŵ ļáššţ ûþððáţéé]
    .none = [ñô ļáššţ ûþððáţéé îñ ţĥîîš ƒŕááɱé]
    .about = [Éðĝĝéš šĥôôŵ: ļáššţ ûþððáţéé; ţĥéé ļáŕŕĝéššţ, { $value }, îš ƒŕôôɱ { $before } → { $after }.]
diagram-no-update = [ñô ûþððáţéé ţáķķéñ ýéţţ]
diagram-strongest = [{ $count ->
        [one] šţŕŕôñĝĝéšţţ { $shown } ôƒ { $count } éðĝĝé šĥôôŵñ
       *[other] šţŕŕôñĝĝéšţţ { $shown } ôƒ { $count } éðĝĝéš šĥôôŵñ
    }]
diagram-legend-bias = [ƀîááš]
diagram-inputs = [îñþþûţšš]
    .short = [îñ]
diagram-image = [îɱááĝé]
    .short = [îñ]
diagram-hidden = [ĥîðððéññ { $layer }]
    .short = [h{ $layer }]
diagram-outputs = [{ $count ->
        [one] ôûţţþûţţ
       *[other] ôûţţþûţţš
    }]
    .short = [ôûţţ]
diagram-to-matrices = [Ţĥéé ɱáţţŕîççéš ôƒ ţĥîîš ļáýýéŕ]
diagram-hidden-layers = [{ $count ->
        [one] ĥîðððéññ ļáýýéŕ
       *[other] ĥîðððéññ ļáýýéŕšš
    }]
diagram-fewer-layers = [Ŕéɱɱôṽéé ţĥéé ļáššţ ĥîðððéññ ļáýýéŕ]
diagram-more-layers = [Áððð a ĥîðððéññ ļáýýéŕ]
diagram-activation = [Áçţţîṽááţîôôñ ôƒ ĥîðððéññ ļáýýéŕ { $layer }]
    .tip = [Áçţţîṽááţîôôñ ôƒ ĥîðððéññ ļáýýéŕ { $layer }: çļîîçķ ţô çĥááñĝéé îţ]
diagram-fewer-units = [Ŕéɱɱôṽéé a ûñîîţ ƒŕôôɱ ĥîðððéññ ļáýýéŕ { $layer }]
diagram-more-units = [Áððð a ûñîîţ ţô ĥîðððéññ ļáýýéŕ { $layer }]
diagram-which-inputs = [Ŵĥîîçĥ îñþþûţšš šĥôôûļðð îţ šééé?]
diagram-inputs-ask = [Ŵĥîîçĥ îñþþûţšš?]
diagram-inputs-open = [+ îñþþûţšš]
    .short = [+]
    .label = [+ îñþþûţšš: ŵĥîîçĥ šĥôôûļðð îţ šééé?]
diagram-inputs-close = [ðôññé]
    .short = [ðôññé]
    .label = [ðôññé: çļôôšé ţĥéé îñþþûţšš]
    .tip = [Çļôôšé ţĥéé îñþþûţšš]
diagram-input-off = [Ĝîṽṽé îţ { $name }: ţĥéé ŕûññ šţááŕţšš áĝááîñ]
diagram-input-on = [Ţáķķé { $name } áŵááý: ţĥéé ŕûññ šţááŕţšš áĝááîñ]
diagram-input-last = [{ $name } îš îţšš ôñļļý îñþþûţ: îţ ñéééðš ôñéé]
diagram-image-caption = [{ $across } × { $rows } þîẋẋéļšš,
    šĥááðé: ŵéîîĝĥţţš]
diagram-image-caption-unit = [ŵéîîĝĥţţš îñţţô
    ûñîîţ { $unit }]
diagram-weight = [{ $before } → { $after }]
diagram-card-value = [ṽáļļûé]
diagram-card-gradient = [ĝŕááðîééñţ]
diagram-card-update = [ļáššţ ûþððáţéé]
diagram-card-bias = [ƀîááš]
diagram-card-activation = [ɱéááñ áçţţîṽááţîôôñ]
diagram-card-delta = [ɱéááñ |ðéļļţá|]
diagram-card-edited = [{ $step ->
        [0] Šéţţ ţô { $value } ƀý ĥáññð ƀéƒƒôŕéé ţĥéé ƒîŕŕšţ ûþððáţéé.
       *[other] Šéţţ ţô { $value } ƀý ĥáññð áţ šţééþ { $step }.
    }]
diagram-card-late = [Ĝŕááðîééñţ áñðð ûþððáţéé áŕéé ôƒ ţĥéé ļáššţ ƒûļļļ ƒŕááɱé.]
diagram-card-fixed = [Ĥéļļð ƒîẋẋéð: ţŕááîñîîñĝ ļéááṽéšš îţ.]
diagram-card-click = [Çļîîçķ: ŵĥýý îţ ɱôṽṽéð. Ðôûûƀļéé-çļîîçķ: çĥááñĝéé îţ.]
diagram-card-held = [Çļîîçķ: ŵĥýý îţ ɱôṽṽéð.]
diagram-card-touched = [Îţšš áçççôûññţ îš ƀéļļôŵ; ţĥéé þéññçîļļ ţĥééŕé çĥááñĝééš îţ.]
diagram-card-input = [Áñ îñþþûţ; { $count ->
        [one] { $count } ŵéîîĝĥţţ ļéááṽéšš
       *[other] { $count } ŵéîîĝĥţţš ļéááṽé
    } îţ.]
diagram-card-unit = [Îţšš ôŵññ ɱáþþ îš šĥôôŵñ ļáŕŕĝé. Çļîîçķ: îţšš šûɱɱ áñðð îţšš ðéļļţá.]
diagram-card-set = [Šéţţ]
diagram-card-keys = [Éñţţéŕ šéţţš îţ, Éšççáþéé ļéááṽéšš îţ.]
diagram-card-field = [Ñéŵŵ ṽáļļûé ôƒ { $name }]
diagram-spoken = [{ $title }. { $values }.]
diagram-spoken-name = [{ $title }.]
diagram-spoken-value = [{ $name } { $value }]
diagram-about = [Ñéţţŵôŕŕķ: { $layers }.]
diagram-about-layers = [{ $before }; { $after }]
diagram-about-inputs = [îñþþûţšš { $names }]
diagram-about-many-inputs = [{ $count ->
        [one] { $count } îñþþûţ
       *[other] { $count } îñþþûţšš
    }]
diagram-about-hidden = [ĥîðððéññ { $layer } ŵîţţĥ { $count } { $activation } { $count ->
        [one] ûñîîţ
       *[other] ûñîîţš
    }]
diagram-about-outputs = [{ $count ->
        [one] ôûţţþûţţ ŵîţţĥ { $count } { $activation } ûñîîţ
       *[other] ôûţţþûţţš ŵîţţĥ { $count } { $activation } ûñîîţš
    }]
