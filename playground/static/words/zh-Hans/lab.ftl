# The lab: runs that a broken program makes, for a student to find the mistake in. All the time it is said whose numbers these are.

lab-offer = 实验室：找出错误
lab-about = { $count } 个训练网络的程序，每个都有一处错误。
lab-what = 每位病人是一个训练网络的程序，里面都有一处错了。它的数是真实的：就是出错的代码算出来的。请找出那一行。
lab-patient = 病人 { $number }
lab-random = 随便一位病人
lab-back = ‹ 全部病人

## Said all the time, wherever numbers of the lab are seen

lab-note = 实验室：这些数来自出错的代码。
# Before the line that says how a run is trained, under every picture.
lab-title = 实验室，这些数来自出错的代码。本来想要的是：{ $run }
lab-cards = 实验室：这里写的是应该怎样计算，数却来自出错的代码。哪里对不上，错误就在附近。
lab-code = 实验室里只有出错的那个程序，用 NumPy 写成。
lab-held = 在实验室里运行保持原样：请播放、查看，并找出那一行。

## The panel of a patient

# The training loss after so many updates: of this program, and of the same without its mistake.
lab-losses = 经过 { $steps } 次更新，它的训练损失是 { $broken }；没有这个错误的话会是 { $right }。
lab-tools = 让它播放，停下，打开明细，亲手算一个样本。然后指出是哪一行。
lab-program = 程序
lab-ask = 哪一行错了？请按下它。
lab-hint-offer = 提示 { $number } / { $count }
lab-found = { $count ->
    [1] 找到了：这一行是错的。
   *[other] 找到了：错误在这 { $count } 行里。
}
lab-was = 现在是
lab-should = 应该是
# The picture of a case that was solved: two lines, named in its key.
lab-beside = 损失：出错的与修好的
lab-beside-broken = 现在是
lab-beside-right = 应该是
lab-beside-note = { $count ->
    [1] 设置相同，种子相同：只有那一行不同。
   *[other] 设置相同，种子相同：只有那 { $count } 行不同。
}用对数刻度。
lab-beside-about = { $steps } 次更新中的损失。现在的程序最后是 { $broken }；应该的是 { $right }。
lab-repair = 修好后再运行
lab-again = 再运行出错的程序
lab-repaired = 已修好：这些数来自正确的程序。

lab-hint-start = 错误发生在计算之前：看看准备了些什么。
lab-hint-backward = 错误发生在反向的路上：看看算出 `d`、`dW` 和 `db` 的那些行。
lab-hint-update = 错误发生在更新里：看看梯度以下的那些行。
# Line numbers, the smallest first.
lab-hint-lines = 它在第 { $first }、{ $second } 或 { $third } 行。

lab-sound-start = 第 { $line } 行是对的：它准备了该准备的。再看看明细里的数。
lab-sound-forward = 第 { $line } 行是对的。这里前向的路没有毛病：验证只走前向，靠的正是它。
lab-sound-loss = 第 { $line } 行是对的：这就是曲线所画的损失。
lab-sound-backward = 第 { $line } 行是对的：链式法则正是这样说的。明细认为哪些数不对？
lab-sound-update = 第 { $line } 行是对的。把一个梯度和它带来的改变比一比。

## The patients: what is the matter, two hints, why the line is wrong. `code` stands as in the program.

lab-case-no_slope = 一个有一个隐藏层的网络要学会一条曲线。它接近了那些点，却不再更近。
    .hint-1 = 更新几次后停下，打开明细：{ inspect-place-network }，再看{ card-proof }。哪些块与差分一致，哪些不一致？
    .hint-2 = 第 2 层一致，第 1 层不一致。第 1 层学到的一切都来自第 2 层的 δ：它在路上必须经过什么？
    .why = 往回走时，责任要穿过第 1 层的激活函数，所以要乘上斜率 `1 - a1 ** 2`。少了它，饱和的单元会和活跃的单元受到一样大的推动。
lab-case-sign = 两团点，一条直线就能分开。每次更新却都更糟。
    .hint-1 = 打开明细：{ inspect-place-network }，再看{ card-proof }。相对误差有多大，在哪些块里？
    .hint-2 = 每个梯度大小都对，符号都反了：相对误差是 2。哪里的一个符号能影响全部梯度？
    .why = 输出的 δ 是 `a2 - t`：z 增大时损失怎样上升。更新逆着梯度走；用 `t - a2` 就成了往上爬。
lab-case-transposed = 两个隐藏层，各有四个单元。它在学，但没有应有的那么好。
    .hint-1 = 打开明细：{ inspect-place-network }，再看{ card-proof }。梯度从哪一层开始不对？
    .hint-2 = 第 3 层和第 2 层一致，第 1 层不一致。第 2 层与第 1 层之间是一个方的矩阵：无论哪个方向，NumPy 都不会报错。
    .why = `W2[i, j]` 从单元 i 通向单元 j。往回走时，单元 j 的责任要送给单元 i：那是 `W2.T`。两边都是四个单元，所以形状怎样都合得上。
lab-case-sum_for_mean = 整个训练集是一个批次。损失不降，反而跳上去。
    .hint-1 = 打开明细，按一个权重，再看{ card-proof }。它的梯度大了多少倍？
    .hint-2 = 每个梯度都是应有的 { $examples } 倍，而批次里正好有 { $examples } 个样本。
    .why = 损失是批次上的平均，所以它的梯度也是平均：要除以 `len(x)`。总和是平均的 { $examples } 倍，每一步也就这么长。
lab-case-output_first = 一个有一个隐藏层的网络要学会一条曲线，整个训练集是一个批次。损失该降的时候却在上升。
    .hint-1 = 打开明细：{ inspect-place-network }，再看{ card-proof }。哪些块一致，哪些不一致？
    .hint-2 = 第 2 层一致，第 1 层不一致，斜率和符号却都在。责任是经过哪些权重回来的：是前向传播用过的那些吗？
    .why = 梯度属于一个点：责任要经过前向传播用过的 `W2` 回来。这里用的却是更新之后的，好像输出层先更新了一样。
lab-case-not_zeroed = 开始时很好。后来损失又上升，比开始时还高。
    .hint-1 = 打开明细：{ inspect-place-network }，再看{ card-proof }。比较更新 0 → 1 和更新 1 → 2。
    .hint-2 = 第一次更新的梯度是对的。第二次的梯度里，加进了第一次的。
    .why = `+=` 把这个批次的梯度加到以前所有更新的梯度上，旧的梯度于是一再推动。每次更新都要从零开始；在 PyTorch 里由 `zero_grad()` 负责。
lab-case-bias_kept = 圆环里有一个圆盘。网络学到了一点，却总是圈不住圆盘。
    .hint-1 = 验证处处一致。打开明细，按一个偏置，再看“{ card-weight }”：把它的梯度和改变比一比。
    .hint-2 = 每个偏置都有梯度，却没有改变：每次更新之后它仍然是 0。
    .why = 要更新的列表里缺了偏置：它们的梯度算出来了，却从来没有用。没有偏置，每个单元的边界都经过原点，圈不出圆盘来。
lab-case-zero_start = 两个月牙。损失降了一点，然后永远停住。
    .hint-1 = 验证处处一致。打开明细，在每一层按一个权重，再看“{ card-weight }”：梯度有多大？
    .hint-2 = 所有权重的梯度都正好是 0；只有输出的偏置在动。
    .why = 权重全是 0，每个隐藏单元的输出就是 0，所以 `W2` 的梯度是 0；经过是 0 的 `W2` 又没有责任回来，所以 `W1` 的梯度也是 0。随机的开始才能打破它。
lab-case-unpaired = 相距很远的两团点：再容易不过的数据。网络却只比瞎猜好一点。
    .hint-1 = 验证处处一致。亲手算一个样本：打开逐步演示，选一个样本，把它的目标和它在图上的类别比一比。
    .hint-2 = 许多样本是用另一个样本的目标来训练的。
    .why = 输入按打乱的顺序取，目标却按文件里的顺序取：同一行的东西不再在一起。
lab-case-penalised_bias = 一个单元，没有隐藏层：对每个 x，答案都应该是 10。它却总是低一些。
    .hint-1 = 打开明细：{ inspect-place-network }，再看{ card-proof }，在第二次更新或更晚。哪一块不对？
    .hint-2 = 只有偏置不对。它的梯度多出来的，正是偏置本身的 { $l2 } 倍。
    .why = 惩罚项是给权重的，让它们保持小。加在偏置上，它会把整个答案拉向 0。
lab-case-miscoded = 两团点。决策图是对的，每个点都在自己那一边，损失却一直降不下去。
    .hint-1 = 验证处处一致。打开明细，选一个样本，再看{ inspect-place-output }：它的目标是多少，输出又能给出什么？
    .hint-2 = 许多目标是 −1。sigmoid 永远不会低于 0。
    .why = 类别 0 和 1 被写成了 −1 和 1，那适合 tanh。sigmoid 到 0 为止：对目标 −1，它的误差总是大于 1。
lab-case-hundredfold = 圆环里有一个圆盘，学习率本来想要 { $rate }。损失跳来跳去。
    .hint-1 = 验证处处一致。打开明细，按一个权重，再看“{ card-weight }”：用它的改变除以它的梯度。
    .hint-2 = 每个改变都是梯度的 { $taken } 倍，方向相反：是本来想要的一百倍。
    .why = 梯度是对的，但沿着它的每一步都长了一百倍：一步就走出了梯度还管用的那一段。
