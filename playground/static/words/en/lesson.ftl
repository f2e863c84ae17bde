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

# Pictures of a scene, made of its own run. $name: the parameter, as an axis says it.
figure-loss = loss of all training rows
figure-updates = updates
figure-weight = weight
figure-bias = bias
figure-start = start
figure-end = after { $steps } updates
figure-steps = { $every ->
    [1] every update
   *[other] every { $every } updates
}
figure-rates = The loss at several learning rates, from one start
figure-rate = rate { $rate }
figure-rates-note = Each grid line is ten times the one below. A line ends where it leaves the chart: below, almost nothing is left to learn; above, the weight runs away.
figure-rates-about = The loss over { $steps } updates, from { $start } at the start. At the end: { $parts }.
figure-rates-part = { $loss } at rate { $rate }
figure-over = The loss over the { $name }
figure-curve = the loss
figure-over-about = The loss over the { $name }, with its lowest point near { $lowest }. { $steps } updates go from { $start }, where the loss is { $first }, to { $end }, where it is { $last }.
figure-contours = Contour lines of the loss
figure-own = equal loss
figure-down = way down
figure-contours-note = On a line the loss is the same everywhere. Both axes have one scale, so angles are true.
figure-contours-about = Contour lines of the loss over the { $one } and the { $other }. From the start, { $x } and { $y }, the way down is ({ $down_x }, { $down_y }), at right angles to the line of equal loss. { $steps } updates bend with the slope and lead to { $end_x } and { $end_y }.
figure-product = { $count } matrices and the one they come to
figure-product-note = W is ({ $product }) at step { $step }.
figure-product-about = Matrices of { $shapes } multiplied: their product is ({ $product }).
