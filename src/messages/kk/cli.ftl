### Пәрмен жолының сөйлемдері.

severity-error = қате
severity-warning = ескерту
label-help = не істеу керек
note-did-you-mean = бәлкім, «{ $word }» шығар?

build-done = Сайт дайын: { $pages } бет, { $feeds } күнтізбе файлы. Файлдар: жазылғаны — { $written }, өзгермегені — { $unchanged }, өшірілгені — { $removed }. Уақыты: { $seconds } с. Уақыт белдеулері: { $zones }.
build-nothing-changed = Ештеңе өзгерген жоқ: дайын сайт ескірмеген ({ $seconds } с).
check-clean = Бәрі дұрыс.
summary-errors = { $errors ->
    [0] Қате жоқ
   *[other] { $errors } қате
}, { $warnings ->
    [0] ескерту жоқ
   *[other] { $warnings } ескерту
}.
nothing-written = Ештеңе жазылған жоқ: бұрын дайындалған сайт сол күйінде қалды.
more-problems = Тағы { $count } мәселе көрсетілген жоқ. Алдымен жоғарыдағыларды түзетіңіз.
drafts-left-out = { $count } қаралама сайтқа кірген жоқ.
not-published-yet = { $count } жазба әлі жарияланған жоқ: «publish» өрісіндегі күні келмеген.
forgotten = «{ $id }» ұмытылды: енді ол жоқ болса да, бағдарлама ескертпейді. Жазылған жері: { $path }
forgotten-before = «{ $id }» бұрыннан ұмытылған: { $path }
forgotten-comment = Сайттан із-түзсіз алынған іс-шаралар. Бұл тізімге keste forget жазады.
init-done = Жаңа сайт «{ $path }» қалтасында жасалды. Браузерде көру үшін: keste serve --root "{ $path }"
init-not-empty = «{ $path }» қалтасы бос емес. Бос қалтаны немесе жаңа атты таңдаңыз.
progress-reading = Файлдар оқылып жатыр
progress-parsing = Жазбалар талданып жатыр
progress-rendering = Беттер дайындалып жатыр
progress-writing = Файлдар жазылып жатыр
explain-unknown-code = «{ $code }» деген код жоқ. Код «қате» немесе «ескерту» сөзінен кейін тік жақша ішінде тұрады.
list-empty = Көрсететін ештеңе жоқ.
status-days = күн
status-entry = жазба
status-words = сөз
status-fine = бар
status-missing = жоқ
status-outdated = ескірген
status-summary = { $outdated ->
        [0] { $missing ->
            [0] Бәрі аударылған ({ $languages }).
           *[other] Жетпейтін аударма: { $missing }. Ескіргені жоқ.
        }
       *[other] Жетпейтін аударма: { $missing }. Ескіргені: { $outdated }.
    }
status-accepted = { $file }: аударма { $source } файлының қазіргі мәтінінен жасалған деп белгіленді.
stale-fresh = Дайын сайт ескірмеген: { $day } күніне дейін ештеңе өзгермейді.
stale-due = Дайын сайт { $day } күнінен бері ескірген. Қайта құрастырыңыз: keste build
stale-never = Дайын сайт ескірмеген: алдағы күндердің ешқайсысы оны өзгертпейді.
serve-ready = Сайт мына жерде: { $url }  Тоқтату үшін Ctrl+C пернелерін басыңыз.
serve-updated = Сайт жаңарды ({ $seconds } с).
serve-kept = Браузерде сайттың бұрынғы дұрыс күйі тұр. Қатені түзеткен соң ол өзі жаңарады.
serve-report = Қатені түзетіңіз: бет өзі жаңарады
