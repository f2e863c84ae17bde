# Lessons: the switch and the list in the sidebar, the panel of a lesson, what is said to an answer. A lesson's own words lie beside it.

lesson-mode = 你想做什麼
lesson-mode-build = 搭建
lesson-mode-learn = 學習
lesson-offer = 第一次來？{ $title }
# Under a lesson's name: what it teaches, and about how many minutes it takes.
lesson-about = { $about }約 { $minutes } 分鐘。
lesson-list = ‹ 全部課程
# Where one is: $number of $count.
lesson-count = { $lesson } · { $number } / { $count }
lesson-back = 上一步
lesson-next = 下一步
lesson-end = 完成
lesson-again = 重來這一幕
lesson-done = 完成了。
lesson-set = 替我設定
lesson-check = 檢查
lesson-positive = 正
lesson-negative = 負
lesson-zero = 零
lesson-same = 兩者相等
lesson-no-number = 這不是數字：請寫成 0.0287 或 −0.5 的樣子。
lesson-no-shape = 這不是形狀：請寫出列數和欄數，例如 3 × 2。

# Under the list and at the end of a lesson: what may be done with one's answers.
lesson-answers-save = 下載我的回答（CSV）
lesson-answers-forget = 忘掉我的回答
lesson-answers-sure = 回答和完成標記將從這臺裝置上消失。
lesson-answers-yes = 忘掉
lesson-answers-no = 保留
file-answers = backprop-answers.csv

# Asked where a teacher's link wants each student to have a network of their own.
lesson-student = 你的號碼
    .help = 你的網路從屬於這個號碼的權重開始。
lesson-student-none = 號碼必須是從 0 到 { $most } 的整數。

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
figure-rates-note = 每條格線是下面一條的十倍。線離開圖的地方就結束：在下方，幾乎沒有什麼可學的了；在上方，權重跑遠了。
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
