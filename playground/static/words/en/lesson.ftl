# Lessons: the switch and the list in the sidebar, the panel of a lesson, what is said to an answer. A lesson's own words lie beside it.

lesson-mode = What you want to do
lesson-mode-build = Build
lesson-mode-learn = Learn
# To a newcomer: the first lesson, by its title.
lesson-offer = New here? { $title }
# Under a lesson's name: what it teaches, and about how many minutes it takes.
lesson-about = { $about } { $minutes ->
    [one] About { $minutes } minute.
   *[other] About { $minutes } minutes.
}
lesson-list = ‹ All lessons
# Where one is: $number of $count.
lesson-count = { $lesson } · { $number } of { $count }
lesson-back = Back
lesson-next = Next
lesson-end = Finish
lesson-again = Start this scene again
# Leads to what the ring is round, where that is out of sight.
lesson-where = Show me
lesson-done = Done.
lesson-set = Set it for me
lesson-check = Check
lesson-positive = Positive
lesson-negative = Negative
lesson-zero = Zero
lesson-same = They are equal
lesson-no-number = That is no number: write it like 0.0287 or −0.5.
lesson-no-shape = That is no shape: write rows and columns, like 3 × 2.

# Under the list and at the end of a lesson: what may be done with one's answers.
lesson-answers-save = Download my answers (CSV)
lesson-answers-forget = Forget my answers
lesson-answers-sure = Answers and ticks will be gone from this device.
lesson-answers-yes = Forget them
lesson-answers-no = Keep them
file-answers = backprop-answers.csv

# Asked where a teacher's link wants each student to have a network of their own.
lesson-student = Your number
    .help = Your network begins with the weights that belong to this number.
lesson-student-none = Your number must be a whole number from 0 to { $most }.
