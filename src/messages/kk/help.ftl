### Пәрмен жолының анықтамасы және қате терілген пәрмен туралы сөйлемдер.
### Пәрменнің хабарламасы help-<пәрмен>, параметрінікі help-<пәрмен>-<параметр> деп аталады; бірнеше
### пәрменге ортақ параметрдікі — help-all-<параметр>, мәннің аты — value-<ат>.

## Әр анықтаманың бөліктері
heading-usage = Қолданылуы
heading-commands = Пәрмендер
heading-arguments = Мәндер
heading-options = Параметрлер
note-default = [көрсетілмесе: { $values }]
note-possible = [мүмкін мәндер: { $values }]

## Мәндердің аттары
value-code = КОД
value-command = ПӘРМЕН
value-date = КҮН
value-dir = ҚАЛТА
value-entry = ЖАЗБА
value-format = ТҮР
value-id = АТ
value-ip = IP
value-lang = ТІЛ
value-options = ПАРАМЕТРЛЕР
value-path = ФАЙЛ
value-port = ПОРТ
value-url = URL
value-words = СӨЗДЕР

## Пәрмендер
help-keste = Бірнеше тілде Markdown пішімінде жазылған іс-шаралардан сайт пен iCal күнтізбелерін жасайды
help-build = Сайтты құрастырып, қалтаға жазу
help-serve = Сайтты браузерде көрсетіп, файл сақталған сайын жаңартып отыру
help-check = Ештеңе жазбай, барлық мәселені табу
help-list = Белгілі бір күндерде не өтетінін немесе келушілер сөзбен іздегенде не табатынын көрсету
help-stale = Дайын сайттың ескіретін күні келді ме, соны айту
    .more = Шығу коды: сайт ескірмесе — 0, ескірсе — 10, дайын сайт болмаса — 3.
help-status = Қай аударма жоқ, қайсысы ескірген, соны көрсету; ең жақын іс-шара бірінші тұрады
help-forget = Жарияланған, бірақ файлдары өшірілген іс-шараларды сайттан із-түзсіз алып тастау
    .more = Олардың аттарын content/forgotten.yaml файлына қосады. Өткізілмейтін іс-шараның ішіне status: cancelled деп жазған дұрыс.
help-init = Бірден құрастыруға болатын шағын сайт жасау
help-explain = Хабарламада тұрған кодты кеңірек түсіндіру
help-help = Осы анықтаманы немесе бір пәрменнің анықтамасын көрсету

## Бірнеше пәрменнің параметрлері
help-all-lang = Бағдарлама хабарламаларының тілі
help-all-format = Мәселелер қандай түрде көрсетіледі; md мен html — «keste status» кестелері
help-all-root = keste.yaml жатқан қалта
help-all-base-url = Сайт жарияланатын мекенжай, keste.yaml ішіндегі base_url орнына
help-all-now = Құрастыру уақыты: күн немесе нақты уақыт, мысалы 2026-11-21T09:00:00Z
help-all-tzdb = zic жасаған уақыт белдеулері; бағдарламадағы аттас белдеулердің орнына алынады
help-all-ledger = Жарияланған сайттың жариялау журналы; көрсетілмесе, дайын сайттың қалтасындағы ledger.json
help-all-help = Осы анықтаманы көрсету
help-all-version = Бағдарламаның нұсқасын көрсету

## Бір пәрменнің параметрлері
help-build-output = Дайын сайттың қалтасы; көрсетілмесе, keste.yaml жанындағы public/
help-serve-port = Порт; бос болмаса, одан кейінгі бос порт алынады
help-serve-host = Сайт ашылатын IP мекенжайы; 0.0.0.0 болса, сайтты желіңіздегілердің бәрі көреді. Көрсетілмесе, сайт осы компьютерде ғана ашылады
help-serve-drafts = Қараламаларды және әлі жарияланбағанды да көрсету
help-check-strict = Ескертуді де қате деп санау
help-list-from = Бірінші күн; көрсетілмесе, құрастыру күні
help-list-to = Соңғы күн
help-list-search = Осы сөздерді терген келуші не табады; ең сәйкесі бірінші тұрады
help-stale-dir = Дайын сайт жатқан қалта
help-stale-now = Қай уақытпен салыстыру керек: күн немесе нақты уақыт, мысалы 2026-11-21T09:00:00Z
help-status-all = Ештеңе істеудің қажеті жоқ жазбаларды да көрсету
help-status-accept = Аударма бастапқы мәтіннің қазіргі түріне сай деп белгілеу, мысалы: --accept events/robot ru
help-forget-ids = Іс-шаралардың толық аттары, мысалы events/robot
help-init-folder = Бос немесе әлі жоқ қалта
help-explain-code = Код, мысалы unknown-key
help-help-command = Пәрмен; көрсетілмесе, бүкіл бағдарлама туралы

## Қате терілген пәрмен
usage-unknown-command = «{ $command }» деген пәрмен жоқ
usage-unknown-option = Мұнда «{ $argument }» деген параметр жоқ
usage-extra-word = «{ $argument }» мұнда артық
usage-missing-value = { $argument }: мәні жазылмаған
usage-wrong-value = { $argument }: «{ $value }» деген мән жарамайды
usage-extra-value = { $argument }: «{ $value }» деген мән артық
usage-number-of-values = { $argument }: { $expected } мән керек, жазылғаны — { $actual }
usage-twice = { $argument } бір реттен артық жазылған
usage-conflict = { $argument } және { $other } бірге жазылмайды
usage-missing-argument = Мынау жазылмаған: { $argument }
usage-missing-command = Пәрмен жазылмаған
usage-not-utf8 = Пәрмен жолындағы бір сөз UTF-8 кодтауында емес
usage-unreadable = Пәрмен жолын оқу мүмкін болмады
usage-no-table = --format md және --format html тек «keste status» пәрменімен жазылады
usage-possible = Мыналардың бірін жазыңыз: { $values }.
usage-expected = Мұнда былай жазылады: { $expected }.
usage-option-of = Бұл параметр өз пәрменінен кейін жазылады: { $commands }.
usage-more = Барлық пәрмен мен параметр: keste --help
