# 服务器与浏览器共用的名称：输入、单元、权重和偏置；以及输入的数字有什么问题。

name-input = 第 { $number } 个输入
    .title = 输入 { $number }
    .short = 输入 { $number }
name-hidden = 隐藏层 { $layer } 第 { $unit } 单元
    .title = 隐藏层 { $layer } 第 { $unit } 单元
    .short = h{ $layer } 单元 { $unit }
name-output = 输出“{ $name }”
    .title = 输出“{ $name }”
    .short = 输出 { $name }
name-output-one = 输出
    .title = 输出
    .short = 输出
name-weight = 权重 { $before } → { $after }
    .the = 权重 { $before } → { $after }
    .title = 权重 { $before } → { $after }
    .place = { $before } → { $after }
name-bias-of = { $unit }的偏置
    .the = { $unit }的偏置
    .title = { $unit }的偏置
    .place = { $unit }

## Of a number: one that has overflown, and what is wrong with one that was typed

name-not-a-number = 不是数字
name-typed-nothing = 请输入一个数字，例如 0.5 或 -1.2。
name-typed-endless = 数值必须是有限的数字，例如 0.5 或 -1.2。
name-typed-other = “{ $typed }”不是数字；请输入例如 0.5 或 -1.2 的数字。
name-typed-too-large = { $typed } 太大：数值必须是有限的。
