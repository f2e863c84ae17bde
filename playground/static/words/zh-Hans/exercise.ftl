# My exercise: data, weights and results that somebody types, the worked sheet, and what a number worked out by hand is.


## The data set

dataset-table = 我的习题
    .about = 你输入的各行，按你的顺序，带着你给的目标。
    .source = 手动输入
exercise-first_output = 共有 { $outputs } 个输出，这里显示第一个。


## What cannot be, in the core's own rules

refusal-table = { $field } 必须是输入的行，或者没有；得到的是 { $got }。
refusal-table-columns = { $field } 必须有 1 到 { $most_inputs } 个输入和 1 到 { $most_targets } 个目标；得到的是 { $inputs } 和 { $targets }。
refusal-table-ragged = { $field } 的行必须完整，至少一行。
refusal-table-large = { $field } 最多有 { $most } 个数；得到 { $count } 个。
refusal-table-number = { $field } 的数必须在 −{ $most } 到 { $most } 之间；得到的是 { $got }。
refusal-table-no_train = { $field } 必须至少留一行用来训练。
refusal-table-task = { $field } 的目标必须是类别；得到的是别的数。
refusal-table-damaged = { $field } 已损坏：它的校验与数字不符。
refusal-misfit-no_table = 数据集 { $dataset } 需要自己的行；一行也没有。
refusal-misfit-table = table 只用于输入的行；得到的是数据集 { $dataset }。
refusal-typed = { $field } 必须是数字，例如 −0.35；得到的是 { $got }。


## What cannot be read, of what was typed or pasted. Rows and columns count from 1, as they stand in the box.

exercise-long_text = 作为习题太长了：{ $count } 个字符，最多 { $most } 个。
exercise-many_cells = 作为习题太多了：{ $count } 格，最多 { $most } 格。
exercise-ragged = 第 { $row } 行有 { $count } 格，但第一行有 { $first } 格。
exercise-empty_cell = 第 { $row } 行第 { $column } 列是空的。
exercise-no_number = 第 { $row } 行第 { $column } 列不是数字：{ $got }。
exercise-no_single_number = 这不是数字：{ $got }。
exercise-far_number = 第 { $row } 行第 { $column } 列超出 ±{ $most }，这里能用的最大的数。
exercise-brackets = 这些括号组不成矩阵。请写 [[0.15, 0.25], [0.2, 0.3]]，或 [0.15 0.25; 0.2 0.3]，或不用括号，每行数字占一行。
exercise-two_ways = 这里的逗号有两种读法：分隔数字，或作小数点。请用分号或制表符分隔数字。
exercise-one_or_two = 这是一个数还是两个？请用小数点，或在两个数之间用分号。
exercise-no_columns = 至少要有一列输入和一列目标。
exercise-two_splits = 只能有一列说明哪些行训练、哪些行测试。
exercise-no_data = 还没有可用的数据。
exercise-no_rows = 有一行名称，但下面没有数字的行。
exercise-no_part = 第 { $row } 行第 { $column } 列必须写 train 或 test。
exercise-weight_shape =
    { $notation ->
        [rows] 第 { $layer } 层的权重是 { $height } 行 { $width } 列。样本排成行时，需要 { $fan_in } 行，前一层每个单元一行；该层每个单元一列。
       *[columns] 第 { $layer } 层的权重是 { $height } 行 { $width } 列。样本排成列时，需要 { $fan_in } 列，前一层每个单元一列；该层每个单元一行。
    }
exercise-turned =
    { $notation ->
        [rows] 第 { $layer } 层的权重是 { $height } 行 { $width } 列，反过来才合适：它们似乎是按 z = W x + b 写的。请切换记法，或把矩阵转置。
       *[columns] 第 { $layer } 层的权重是 { $height } 行 { $width } 列，反过来才合适：它们似乎是按 z = x W + b 写的。请切换记法，或把矩阵转置。
    }
exercise-bias_shape = 第 { $layer } 层有 { $fan_out } 个单元，却输入了 { $count } 个偏置。
exercise-many_units = 第 { $layer } 层会有 { $count } 个单元；最多 { $most } 个。
exercise-in_data = 数据：{ $problem }
exercise-in_weight = 第 { $layer } 层的权重：{ $problem }
exercise-in_bias = 第 { $layer } 层的偏置：{ $problem }


## The worked sheet

exercise-sheet_title = 从第 { $step } 步到第 { $after } 步的更新，逐步演算
exercise-sheet_exercise = 从第 { $step } 步到第 { $after } 步的更新，待演算
exercise-sheet_given = 已知
exercise-sheet_settings = 激活函数：{ $activations }。损失：{ $loss }，{ $reduction }。
exercise-sheet_order = 共 { $count } 个样本，每行一个；然后是权重与偏置，每行一个单元。
exercise-sheet_forward = 前向，第 { $layer } 层
exercise-sheet_backward = 反向，第 { $layer } 层
exercise-sheet_gradients = 梯度，第 { $layer } 层
exercise-sheet_new = 新的值，第 { $layer } 层
exercise-sheet_forward_of = 前向，第 { $layer } 层，样本 { $number }
exercise-sheet_backward_of = 反向，第 { $layer } 层，样本 { $number }
exercise-sheet_activation = 激活函数：{ $activation }。
exercise-sheet_loss = 损失
exercise-sheet_loss_is = { $loss }
exercise-sheet_penalised = 最后一个加数来自对权重大小的惩罚项。
exercise-sheet_held = { $block } 固定不变。
exercise-sheet_update = 加上的是{ $optimizer }根据梯度算出的更新。


## The panel

panel-exercise = 我的习题
exercise-part = 做什么
exercise-part-type = 输入
exercise-part-sheet = 演算纸
exercise-part-check = 检查我的数
exercise-way = 样本排成
exercise-way-rows = 行：z = x W + b
exercise-way-columns = 列：z = W x + b
exercise-names = 字母
exercise-names-nielsen = w、a、δ（Nielsen）
exercise-names-ng = W、a、dz（吴恩达）
exercise-names-framework = weight、out、grad（代码；单元从 0 数起）
exercise-digits = 位数
exercise-example = 或从现成的开始
exercise-example-two_two_two = 2-2-2，偏置固定：输入 0.05 和 0.10
exercise-example-three_two_one = 3-2-1，没有偏置：输入 0.5、0.1 和 −0.2
exercise-example-xor_by_hand = 异或，四行，两个 ReLU 单元
exercise-example_fill = 填入并运行
exercise-data = 数据：每个样本一行
    .help = 手动输入，或从电子表格或文件粘贴：数字之间用制表符、分号、逗号或空格，小数点用点或逗号，可以有一行名称。各行按这个顺序使用，目标保持原样。
exercise-targets = 目标
exercise-split = 说明训练或测试的列
exercise-split_none = 无：全部训练
exercise-column = 第 { $number } 列
exercise-read_as = 读作
exercise-layers = 权重的层数
exercise-weights = 第 { $layer } 层的权重
    .help = 一个矩阵，每行数字占一行，或按 Python 或 MATLAB 的写法：[[0.15, 0.25], [0.2, 0.3]] 或 [0.15 0.25; 0.2 0.3]。哪个方向由上面的开关决定。留空则随机抽取权重。
exercise-biases = 第 { $layer } 层的偏置
    .help = 该层每个单元一个数；只写一个数则每个单元都用它。留空则这一层没有偏置。
exercise-hold = 偏置保持不变
    .help = 许多纸上的习题只更新权重。
exercise-run = 运行
exercise-settings = 激活函数、损失、平均或总和、学习率和优化器都用页面旁边控件的设置。现在：{ $activations }；{ $loss }，{ $reduction }；{ $optimizer }，学习率 { $rate }。
exercise-too_large = 这次更新的数太多，写不下一张纸：{ $parameters } 个权重和偏置，{ $rows } 个样本。最多写出 { $most_parameters } 个和 { $most_rows } 个，两者合计 { $most } 个。“数值”下的表格里有全部。
exercise-copy_markdown = 复制为 Markdown
exercise-copy_latex = 复制为 LaTeX
exercise-print = 可打印的页面
file-sheet = backprop-sheet-step-{ $step }.html
exercise-kind = 你算出的是什么？
exercise-kind-z = 一个加权和 z
exercise-kind-activation = 一个激活值
exercise-kind-loss = 损失
exercise-kind-delta = 一个 δ
exercise-kind-gradient = 一个梯度
exercise-kind-update = 一个变化（加上的数）
exercise-kind-new = 一个新的权重或偏置
exercise-of_layer = 层
exercise-of_unit = 单元
exercise-of_input = 来自单元
exercise-of_bias = 它的偏置
exercise-of_example = 样本
exercise-number = 你的数
    .help = 按你纸上的位数四舍五入，小数点用点或逗号。


## What a number is

exercise-right = 对，全部 { $digits } 位数字都对。
exercise-right_cut = 对，但在应该进位的地方截断了{ $digits ->
        [0] 。
       *[other] ：四舍五入的话，有 { $digits } 位数字一致。
    }
exercise-right_zero = 位数这么少时，这个数的确舍入为 0。这说明不了什么：请多写几位。
exercise-wrong = { $count ->
        [1] 不对。这个数可以这样得到：
       *[other] 不对。这个数可以由 { $count } 种方式得到：
    }
exercise-unknown = 不对，这里已知的错误都得不出这个数。
exercise-agrees = 它的前 { $digits } 位数字与正确的数一致。
exercise-look = 先检查这个：
exercise-look_given = 先检查你开始时的输入、权重和偏置。
exercise-mistake-output_first = 后面的层先更新了，误差信号经它们的新权重传回；应该经更新之前的权重传回。
exercise-mistake-no_slope = { $layer ->
        [0] 所有层都漏了激活函数的斜率。
       *[other] 第 { $layer } 层漏了激活函数的斜率。
    }
exercise-mistake-extra_slope = 多乘了输出的激活函数的斜率；用这个损失时它会抵消，δ 就是 a − t。
exercise-mistake-slope_of_z = 第 { $layer } 层的斜率里代入了 z，应代入激活值 a：sigmoid 是 a(1 − a)，tanh 是 1 − a²。
exercise-mistake-target_for_output = 输出的斜率里代入了目标，应代入输出本身。
exercise-mistake-own_weight = 在第 { $layer } 层，误差信号乘上了通向该单元的权重；它应经从该单元出发的权重传回。
exercise-mistake-transposed = { $layer ->
        [0] 回传时权重的方向反了：行当成了列。
       *[other] 第 { $layer } 层的权重方向反了：行当成了列。
    }
exercise-mistake-uphill = 更新应减去，却加上了：走的是上坡。
exercise-mistake-sign = 误差的符号反了：用了 t − a 而不是 a − t。有些书这样算，然后加上更新。
exercise-mistake-sign_lost = 符号丢了。
exercise-mistake-sum_for_mean = 对样本求了总和；要的是平均。
exercise-mistake-mean_for_sum = 对样本取了平均；要的是总和。
exercise-mistake-delta_divided = 这是 δ 除以样本数。这里的 δ 只属于一个样本，平均在梯度里才取。
exercise-mistake-over_outputs = 损失对 { $count } 个输出取了平均；这里对它们求和。
exercise-mistake-half = { $half ->
        [0] 漏了损失前的二分之一。
       *[other] 损失前多了二分之一，这里没有。
    }
exercise-mistake-factor_two = { $half ->
        [0] 多了一个因子 2。
       *[other] 多了一个因子二分之一。
    }
exercise-mistake-last_only = 只用了最后一个样本。
exercise-mistake-no_bias = { $layer ->
        [0] 前向时忘了偏置。
       *[other] 前向时忘了第 { $layer } 层的偏置。
    }
exercise-mistake-one_bias = 给这一层的所有单元用了同一个偏置；这里每个单元有自己的偏置。
exercise-mistake-bias_moved = 偏置被更新了；这里它固定不变。
exercise-mistake-bias_kept = 偏置保持了原样；这里它也要更新。
exercise-mistake-no_rate = 漏了学习率。
exercise-mistake-rounded = { $decimals ->
        [1] 中间结果舍入到了 { $digits } 位小数。
       *[other] 中间结果舍入到了 { $digits } 位数字。
    }
