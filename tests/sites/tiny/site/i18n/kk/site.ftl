own-word = сайттікі
nav-news = Хабарлар
