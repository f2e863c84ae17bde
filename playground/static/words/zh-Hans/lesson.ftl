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
lesson-done = 完成了。
lesson-check = 检查
lesson-positive = 正
lesson-negative = 负
lesson-zero = 零
lesson-same = 两者相等
lesson-no-number = 这不是数字：请写成 0.0287 或 −0.5 的样子。
lesson-no-shape = 这不是形状：请写出行数和列数，例如 3 × 2。
