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
# Leads to what the ring is round, where that is out of sight.
lesson-where = 帶我去看
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
