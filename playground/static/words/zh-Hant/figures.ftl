# Pictures of a scene, made of its own run. $name: the parameter, as an axis says it.
figure-loss = 全部訓練樣本的損失
figure-updates = 更新次數
figure-weight = 權重
figure-bias = 偏置
figure-start = 起點
figure-end = { $steps } 次更新後
figure-steps = { $every ->
    [1] 每次更新
   *[other] 每 { $every } 次更新
}
figure-rates = 從同一個起點，幾種學習率的損失
figure-rate = 學習率 { $rate }
figure-rates-note = 用對數刻度：同樣的高度是同樣的倍數。線離開圖的地方就結束：在下方，幾乎沒有什麼可學的了；在上方，權重跑遠了。
figure-rates-about = { $steps } 次更新中的損失，起點是 { $start }。最後：{ $parts }。
figure-rates-part = 學習率 { $rate } 時 { $loss }
figure-over = 損失隨{ $name }的變化
figure-curve = 損失
figure-over-about = 損失隨{ $name }的變化，最低點在 { $lowest } 附近。{ $steps } 次更新從 { $start }（損失 { $first }）走到 { $end }（損失 { $last }）。
figure-contours = 損失的等高線
figure-own = 損失相等
figure-down = 下坡方向
figure-contours-note = 同一條線上損失處處相同。兩軸比例相同，所以角度是真實的。
figure-contours-about = 損失隨{ $one }和{ $other }變化的等高線。從起點 { $x }、{ $y } 出發，下坡方向是 ({ $down_x }, { $down_y })，與損失相等的線成直角。{ $steps } 次更新隨著斜率轉彎，到達 { $end_x }、{ $end_y }。
figure-product = { $count } 個矩陣，以及它們合成的一個
figure-product-note = 第 { $step } 步時 W 是 ({ $product })。
figure-product-about = { $shapes } 的矩陣相乘：乘積是 ({ $product })。
