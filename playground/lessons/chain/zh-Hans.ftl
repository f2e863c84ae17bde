# Layers in a chain: Affine, ReLU, softmax with loss, weight decay. After an article on a program of layer objects.

title = 连成链的层
about = 前向建起这条链，反向倒着走一遍；权重衰减加上自己的一份；哪边是下坡；ReLU 究竟为什么在那里。

forward = 前向建起这条链
    .text =
        文章的程序把各层放在一个列表里：Affine1、ReLU1、Affine2、ReLU2、Affine3，最后是 softmax 与损失。`loss(x, t)` 从第一层到最后一层依次通过，每一层都记住传进来的值。

        在这个页面上，一个 Affine 层和它的 ReLU 是一列：先 z，后 a。
    .do = 走到圈中的阶段，那里是链的末端。

reversed = 反向倒着走
    .text =
        现在 `dout = 1` 进入 softmax 与损失，然后 `layers.reverse()`，每一层的 `backward` 把它输出的 δ 变成它输入的 δ。
    .ask = 哪一层的梯度最先算好？
    .option-first = 第一层的
    .option-last = 最后一层的
    .option-any = 同时算好
    .right = 对。每一层的 δ 都由后一层的 δ 得出，所以没有别的顺序。
    .wrong = δ 来自损失。哪一层离损失最近？
    .do = 回答问题。

decay = 权重衰减加上自己的一份
    .text =
        程序在损失上加了 λ 乘以每个权重平方的一半，于是每个梯度加上 λ · W：`grads["W1"] = affine.dW + weight_decay_lambda * affine.W`。

        对卡片中的权重：该层自己的梯度是 { $own }，权重是 { $w }，λ 是 { $lambda }。
    .ask = 更新所用的梯度是多少？
    .right = 对：{ $own } + { $lambda } · { $w } = { $gradient }。偏置不用付。
    .wrong = 自己的梯度 + λ · 权重。
    .mistake-own = 那是该层自己的一份；还要加上衰减的一份。
    .mistake-half = 损失里的一半在梯度里没有了：平方的一半，斜率就是它本身。
    .do = 回答问题，写三位数字。

proof = 求一个斜率的两条路
    .text =
        文章说：斜率可以用数值方法求，也可以用反向传播求。卡片对圈中的权重两样都做：它把权重上下推一点，看损失怎么变。对全部 { $parameters } 个参数，这要 { $both } 次前向传播；一次反向传播就给出全部。它还说明：梯度属于一个点。
    .ask = 这个权重的梯度在这里是 { $gradient }。再过 99 次更新，它是 { $later }。梯度属于什么？
    .option-network = 属于网络的结构
    .option-point = 属于计算它时的权重和样本
    .option-always = 永远属于这个权重
    .right = 对：换了权重或批次，梯度就不同。它也只在那个点附近说明哪边是下坡。
    .wrong = 同一个网络，同一个权重，却有两个数。什么变了？
    .do = 回答问题。

contours = 哪边是下坡
    .text =
        一个单元有两个数：权重和偏置。损失随这两个数变化，像一只碗，图是从上面看。同一条等高线上，损失处处相同。

        起点的梯度是 ({ $gw }, { $gb })。它与经过起点的线成直角，是那里的**法线**，指向上坡。下坡是相反的方向：({ $down_w }, { $down_b })。
    .ask = 下坡方向直通碗底吗？
    .option-straight = 总是直通
    .option-here = 不：它只在这一点是最陡的
    .option-along = 它沿着等高线走
    .right = 对。从起点看，碗底在 ({ $dw }, { $db })，是另一个方向。只有等高线是圆时两者才一致，所以每次更新都要重新问，点就转了弯。
    .wrong = 跟着那些点看：它们一直走直线吗？
    .mistake-along = 沿着它走，损失完全不会变。
    .do = 回答问题。

straight = 没有 ReLU：一条直的边界
    .text =
        三个隐藏层，每层四个单元，没有任何激活函数。Affine 接着 Affine 就是 x W1 W2，而 W1 W2 是一个矩阵：图中把四个都乘了起来。不论多深，边界都是一条直线。{ $goal } 次更新后，{ $percent }% 的训练点答对。
    .do = 按播放，到第 { $goal } 步为止。

bent = 有了 ReLU
    .text =
        同样的网络，层与层之间加上 ReLU：每个单元可以沿一条线折叠平面，{ $goal } 次更新后 { $percent }% 答对。
    .do = 按播放，到第 { $goal } 步为止。
