# Old or new weights in the hidden delta: the commonest slip in worked examples.

title = 用旧权重还是新权重？
about = 手算例题中最常见的疏忽：还没算隐藏层的 δ，就先更新了输出层。

locks = 一个权重，用两次
    .text =
        通向输出的权重在一次更新里用两次：它把输出的 δ 传回隐藏单元，它自己也要改变。从隐藏单元 1 出发的这一个，更新前是 { $w }，更新后是 { $new }。
    .ask = 用哪一个把 δ 传回去？
    .option-old = 旧的
    .option-new = 新的
    .right = 对。所有梯度都属于同一个点：前向传播所用的权重。那些锁说的就是这个：每个梯度都算好之前，什么也不动。
    .wrong = 损失是用旧权重算出的，而梯度是**那个**损失的斜率。
    .do = 回答问题。

slip = 正确地做
    .text =
        输出的 δ 是 { $delta }，隐藏单元的斜率是 { $slope }。两者之间的权重原来是 { $w }，将变成 { $new }。
    .ask = 圈中隐藏单元的 δ 是多少？
    .right = 对：{ $delta } · { $w } · { $slope } = { $right }。
    .wrong = 输出的 δ · 权重 · 斜率。
    .mistake-early = 这就是那个疏忽：你用了更新**之后**的权重 { $new }。
    .mistake-slope = 缺了隐藏单元的斜率 { $slope }。
    .do = 回答问题，写三位数字。

proof = 验证
    .text =
        卡片把圈中的权重上下推一点，测量损失：那个斜率与用旧权重算出的梯度 { $gradient } 相符。用新权重算会得到 { $wrong }，它不是任何损失的斜率。学习率越小，差错越小：所以它很少被发现。
