# The worked 3-2-1 exercise, after a course's exercise with weights given. The exercise writes target minus output, and adds.

title = 3-2-1 手算例题
about = 一道例题的每个数都写在纸上；以及它的程序里为什么有一行会报形状错误。

sheet = 前向，和纸上一样
    .text =
        x = ({ $x1 }, { $x2 }, { $x3 })。隐藏单元给出 { $h1 } 和 { $h2 }。它们到输出的权重是 { $w1 } 和 { $w2 }，没有偏置。

        所以输出的 z 是 { $h1 } · { $w1 } + { $h2 } · ({ $w2 }) = { $z }。
    .ask = 输出 sigmoid(z) 是多少？
    .right = 对：1 / (1 + e^−z) = { $a }。
    .wrong = sigmoid(z) = 1 / (1 + e^−z)，其中 z = { $z }。
    .mistake-sigmoid = 那是 z。还要经过 sigmoid。
    .do = 回答问题，写三位数字。

error = 误差与误差项
    .text =
        例题写的是 误差 = 目标 − 输出 = { $error }，**输出误差项**是它乘以 sigmoid 的斜率 { $slope }。

        这个页面写的是 输出 − 目标，{ $back }，所以它的 δ 符号相反。两种都对，只要一个减去梯度，另一个加上误差项。
    .ask = 例题的输出误差项是多少？
    .right = 对：{ $error } · { $slope } = { $term }。页面的 δ 是 { $delta }。
    .wrong = 误差乘以斜率：{ $error } · { $slope }。
    .mistake-slope = 那是误差。误差项是误差**乘以斜率** { $slope }。
    .mistake-sign = 那是页面的 δ，输出减目标。例题的误差项符号相反。
    .do = 回答问题，写三位数字。

hidden = 隐藏层的误差项
    .text =
        隐藏单元的误差项：输出的误差项，乘以通向那里的权重，再乘以这个单元自己的斜率。对圈中的单元：{ $term } · ({ $w }) · { $slope }。它自己的斜率是 h (1 − h)，其中 h = { $h }。
    .ask = 它的误差项是多少？
    .right = 对：{ $answer }，在这个页面上 δ = { $delta }。
    .wrong = 相乘：{ $term } · ({ $w }) · { $slope }。
    .mistake-slope = 缺了隐藏单元的斜率 { $slope }。
    .mistake-sign = 大小对。但权重 { $w } 是负的，而例题中输出的误差项是正的。
    .do = 回答问题，写三位数字。

shape = 程序为什么停下
    .text =
        文章的 `hidden_error * inputs` 这一行报错：形状 (2,) 与 (3,) 不相容。用 `inputs[:, None]` 输入就成为一列，列乘以行得到一张表：每个权重一个数。
    .ask = 这张表的形状是什么，行数 × 列数？
    .right = 对：{ $rows } 行，每个输入一行；{ $columns } 列，每个隐藏单元一列。梯度的形状与权重相同。卡片显示全部三个矩阵。
    .wrong = 每个输入一行，每个隐藏单元一列。
    .mistake-turned = 反过来了：变成列的是输入，所以由它决定行数。
    .do = 回答问题，写成 4 × 5 的样子。

change = 权重的变化
    .text =
        圈中的权重连接第三个输入 { $x } 和第二个隐藏单元。它的变化是 学习率 · 误差项 · 输入 = { $rate } · ({ $term }) · ({ $x })。
    .ask = 这个权重的变化是多少？
    .right = 对：{ $change }。从 { $w } 到 { $new }。页面的梯度是 { $gradient }，负的学习率乘以它也是这个数。
    .wrong = 相乘：{ $rate } · ({ $term }) · ({ $x })。
    .mistake-rate = 缺了学习率 { $rate }。
    .mistake-sign = 大小对，符号反了：三个因子中有两个是负的。
    .do = 回答问题，写三位数字。
