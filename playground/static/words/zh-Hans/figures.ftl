# Pictures of a scene, made of its own run. $name: the parameter, as an axis says it.
figure-loss = 全部训练样本的损失
figure-updates = 更新次数
figure-weight = 权重
figure-bias = 偏置
figure-start = 起点
figure-end = { $steps } 次更新后
figure-steps = { $every ->
    [1] 每次更新
   *[other] 每 { $every } 次更新
}
figure-rates = 从同一个起点，几种学习率的损失
figure-rate = 学习率 { $rate }
figure-rates-note = 用对数刻度：同样的高度是同样的倍数。线离开图的地方就结束：在下方，几乎没有什么可学的了；在上方，权重跑远了。
figure-rates-about = { $steps } 次更新中的损失，起点是 { $start }。最后：{ $parts }。
figure-rates-part = 学习率 { $rate } 时 { $loss }
figure-over = 损失随{ $name }的变化
figure-curve = 损失
figure-over-about = 损失随{ $name }的变化，最低点在 { $lowest } 附近。{ $steps } 次更新从 { $start }（损失 { $first }）走到 { $end }（损失 { $last }）。
figure-contours = 损失的等高线
figure-own = 损失相等
figure-down = 下坡方向
figure-contours-note = 同一条线上损失处处相同。两轴比例相同，所以角度是真实的。
figure-contours-about = 损失随{ $one }和{ $other }变化的等高线。从起点 { $x }、{ $y } 出发，下坡方向是 ({ $down_x }, { $down_y })，与损失相等的线成直角。{ $steps } 次更新随着斜率转弯，到达 { $end_x }、{ $end_y }。
figure-product = { $count } 个矩阵，以及它们合成的一个
figure-product-note = 第 { $step } 步时 W 是 ({ $product })。
figure-product-about = { $shapes } 的矩阵相乘：乘积是 ({ $product })。
