# What cannot be, and why: what was typed into a control, or stands in a link. One message a rule of the core, by its code.
# $field is what the setting is called, or its name in the link; names of settings, data sets and functions that a message
# spells out (classes, output_activation, w1.0.2) are those of the link, and the same in every language.
# $got is what stands there instead: one of the phrases "refusal-got-…" below.


## What one setting may hold

refusal-integer = { $field } 必须是 { $low } 到 { $high } 的整数；得到的是 { $got }。
refusal-number = { $field } 必须是 { $low } 到 { $high } 的数；得到的是 { $got }。
refusal-positive = { $field } 必须是大于 0 的数；得到的是 { $got }。
refusal-flag = { $field } 必须是 true 或 false；得到的是 { $got }。
refusal-choice = { $field } 必须是 { $choices } 之一；得到的是 { $got }。
refusal-integers =
    { $fewest ->
        [0] { $field } 必须是最多 { $most } 个整数的列表，每个从 { $low } 到 { $high }；得到的是 { $got }。
       *[other] { $field } 必须是 { $fewest } 到 { $most } 个整数的列表，每个从 { $low } 到 { $high }；得到的是 { $got }。
    }
refusal-choices =
    { $fewest ->
        [0] { $field } 必须是最多 { $most } 项的列表，每项是 { $choices } 之一；得到的是 { $got }。
       *[other] { $field } 必须是 { $fewest } 到 { $most } 项的列表，每项是 { $choices } 之一；得到的是 { $got }。
    }
refusal-subset =
    { $fewest ->
        [0] { $field } 必须是最多 { $most } 个互不相同的项的列表，每项是 { $choices } 之一；得到的是 { $got }。
       *[other] { $field } 必须是 { $fewest } 到 { $most } 个互不相同的项的列表，每项是 { $choices } 之一；得到的是 { $got }。
    }
refusal-plane = { $field } 必须是 { $choices } 之一，或两个不同的坐标，例如 0-1；得到的是 { $got }。
refusal-changes = { $field } 必须是最多 { $most } 项改变的列表，每项是步、名称和数，例如 120:learning_rate:0.1；得到的是 { $got }。
refusal-change-step = { $field } 的每一项都要有所在的步，即 { $low } 到 { $high } 的整数；得到的是 { $got }。
refusal-change-name = { $field } 的每一项都要改变 { $choices } 之一，或一个参数，例如 w1.0.2 或 b1.0；得到的是 { $got }。
refusal-change-value = 第 { $step } 步的 { $field }：{ $reason }
refusal-address = 参数要写成 w1.0.2 或 b1.0 的样子；得到的是 { $got }。
refusal-no_text = { $field } 不是文本。
refusal-too_long = { $field } 太长（{ $count } 个字符，最多 { $most } 个）。


## What several settings must be together

refusal-misfit-classes = 数据集 { $dataset } 的 classes 必须是 { $low } 到 { $high }；得到的是 { $got }。
refusal-points = { $field } 必须是画出的点；得到的是 { $got }。
refusal-points-long = { $field } 最多有 { $most } 次点的改动；得到 { $count } 次。
refusal-points-order = { $field } 必须按步的顺序排列。
refusal-points-grid = { $field } 必须落在 −{ $most } 到 { $most } 之间、间隔 1/{ $cells } 的网格上；得到的是 { $got }。
refusal-misfit-points_which = points 必须指向存在的点；在第 { $step } 步得到编号 { $which }。
refusal-misfit-points_class = points 必须属于 { $classes } 个类别之一；在第 { $step } 步得到 { $which }。
refusal-misfit-points_place = points 必须在 { $low } 到 { $high } 之间；第 { $step } 步的位置在外面。
refusal-misfit-points_many = points 最多比数据集多 { $most } 个。
refusal-misfit-points_none = points 必须至少留一个点用来训练。
refusal-misfit-points = 只有平面上要区分类别的数据才能画点，而 { $dataset } 不是。
refusal-misfit-features = 只有二维数据才能选择 features，而 { $dataset } 不是二维的。
refusal-misfit-activations = activations 必须给每个隐藏层一个函数；{ $layers } 层却得到 { $count } 个。
refusal-misfit-softmax = output_activation { $output } 至少需要 2 个输出；{ $dataset } 只有 1 个。
refusal-misfit-output = loss { $loss } 需要 { $wanted } 输出；得到的是 output_activation { $output }。
refusal-misfit-task = loss { $loss } 需要可以区分的类别；{ $dataset } 要预测的是数值。
refusal-misfit-range = init_low 不能大于 init_high；得到的是 { $low } 和 { $high }。
refusal-misfit-fixed = fixed 只能写第 1 到 { $layers } 层；得到的是 { $block }。
refusal-misfit-plane = plane { $plane } 不适合数据集 { $dataset }，它有 { $count } 个坐标。
refusal-misfit-changes = changes 必须写网络 { $network } 的参数；得到的是 { $what }。


## What became of it in a link

refusal-left_out = 已略去：{ $reason }
refusal-looks = 已略去：{ $field }，页面上没有它所说的东西；得到的是 { $got }。
refusal-adjusted = 已调整：{ $reason }
refusal-no_link = 已略去：整个链接，它不是名称和值的列表。
refusal-broken_link = 已略去：链接的其余部分，无法读取。
refusal-strangers =
    { $more ->
        [0] 已略去：{ $names }，不是设置。
       *[other] 已略去：{ $names } 等等，都不是设置。
    }
refusal-twin_change = 已略去：changes 在第 { $step } 步有两次 { $what }；以最后一次为准。
refusal-many_changes = 已略去：前 { $most } 项以外的 changes。
refusal-lost_changes = 已略去：另外 { $count } 项无法使用的改变。
refusal-more = 还有 { $count } 项类似的问题。


## What stands there instead

refusal-got-text = “{ $text }”
refusal-got-cut = “{ $text }”等等
refusal-got-digits = 一个位数很多的整数
refusal-got-name = { $text }
refusal-got-number = { $number }
refusal-got-type = { $text } 类型的东西
refusal-got-count = { $count } 个
refusal-got-twice = 两次“{ $text }”
refusal-got-twice_at = 第 { $step } 步有两次 { $text }
refusal-got-nameless = 一个不是文本的名称


## Around a refusal

# What a control says; $kept is the value that stays in force.
refusal-kept = { $reason }保持为 { $kept }。
# Of a rule that has no words of its own.
refusal-unknown = { $field } 不能是那样。
# What a refusal speaks of, where nothing says which setting it is.
refusal-value = 该值
