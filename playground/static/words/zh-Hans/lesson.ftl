# Lessons: the switch and the list in the sidebar, the panel of a lesson, what is said to an answer. A lesson's own words lie beside it.

lesson-mode = 你想做什么
lesson-mode-build = 搭建
lesson-mode-learn = 学习
lesson-offer = 第一次来？{ $title }
# Under a lesson's name: what it teaches, and about how many minutes it takes.
lesson-about = { $about }约 { $minutes } 分钟。
lesson-list = ‹ 全部课程
# Where one is: $number of $count.
lesson-count = { $lesson } · { $number } / { $count }
lesson-back = 上一步
lesson-next = 下一步
lesson-end = 完成
lesson-again = 重来这一幕
# Leads to what the ring is round, where that is out of sight.
lesson-where = 带我去看
lesson-done = 完成了。
lesson-set = 替我设置
lesson-check = 检查
lesson-positive = 正
lesson-negative = 负
lesson-zero = 零
lesson-same = 两者相等
lesson-no-number = 这不是数字：请写成 0.0287 或 −0.5 的样子。
lesson-no-shape = 这不是形状：请写出行数和列数，例如 3 × 2。

# Under the list and at the end of a lesson: what may be done with one's answers.
lesson-answers-save = 下载我的回答（CSV）
lesson-answers-forget = 忘掉我的回答
lesson-answers-sure = 回答和完成标记将从这台设备上消失。
lesson-answers-yes = 忘掉
lesson-answers-no = 保留
file-answers = backprop-answers.csv

# Asked where a teacher's link wants each student to have a network of their own.
lesson-student = 你的号码
    .help = 你的网络从属于这个号码的权重开始。
lesson-student-none = 号码必须是从 0 到 { $most } 的整数。
