### Басқа сөйлемдердің құрамына кіретін сөздер: мәндер мен жазбалардың түрлері, себептер.

## Мәндердің түрлері
type-text = мәтін
type-local-text = мәтін немесе әр тілдегі мәтіндер (kk, ru, en)
type-date = күн, мысалы 2027-01-16
type-date-time = күн немесе күн мен уақыт: 2027-01-16 15:00
type-time-or-length = уақыт (17:00), күн мен уақыт немесе ұзақтық (2h, 90min)
type-length = ұзақтық, мысалы 2h немесе 90min
type-whole-number = бүтін сан
expected-unix-seconds = 1970 жылдың басынан бергі секундтар, бүтін сан
type-yes-no = true (иә) немесе false (жоқ)
type-choice = тізімдегі сөздердің бірі
type-list = тізім
type-map = әрқайсысы өз жолында тұрған өрістер тобы
type-scalar = жалғыз мән
type-reference = жазбаның аты, файл атындағыдай
type-event-id = іс-шараның толық аты, мысалы events/robot
type-colour = түс, мысалы #1a5fb4
type-url = https:// деп басталатын мекенжай
type-email = электрондық пошта мекенжайы
type-phone = телефон нөмірі, мысалы +7 727 000 00 00
type-geo = ендік пен бойлық: [43.24, 76.95]
type-ages = жас шамасы, мысалы 10-14 немесе 16+
type-language-tag = тіл коды: kk, ru немесе en
type-hours = күндер мен сағаттар: mon-fri: 09:00-18:00
type-weekdays = апта күндері, мысалы mon-fri немесе sat
type-media = content/media ішіндегі файл жолы
type-path = осы сайттағы бұрынғы мекенжай: /old/robot/ сияқты
type-domain = домен аты, мысалы example.org
type-base-url = мекенжай, мысалы https://example.org/
type-base-url-host = сайт аты бар мекенжай: https://example.org/
type-base-url-plain = пайдаланушы аты, ?, # және бос орын жоқ мекенжай: https://example.org/
type-every = day, week, 2 weeks, month немесе year
type-repeat-day = апта күні (tue), айдағы реттік күн (2nd saturday, last friday), айдың күні (15) немесе last day
type-day-hours = сағаттар: 10:00-18:00 немесе басталуы ғана: 10:00
type-time-or-date-time = уақыт (16:00), күн немесе күн мен уақыт (2027-02-10 16:00)
type-rrule = RRULE мәні, мысалы FREQ=WEEKLY;BYDAY=TU;COUNT=12
type-build-time = күн немесе нақты уақыт, мысалы 2026-11-21T09:00:00Z
type-port = 0 мен 65535 аралығындағы бүтін сан
type-ip = IP мекенжайы, мысалы 127.0.0.1
type-nothing = ештеңе

## Жазбалардың түрлері
kind-event = іс-шара
kind-workshop = шеберлік сабағы
kind-venue = кеңістік
kind-topic = тақырып
kind-series = курс немесе клуб
kind-person = адам
kind-page = бет
kind-news = жаңалық

## Күннің бөліктері
part-day = күні
part-month = айы
part-hour = сағаты
part-minute = минуты

## YAML-да бар, бірақ мұнда қабылданбайтын нәрселер
yaml-anchor = белгі (&ат) немесе белгіге сілтеме (*ат)
yaml-tag = тег (!ат)
yaml-merge-key = біріктіру (<<)
yaml-second-document = сол файлдағы екінші құжат

## Кодтаулар
encoding-windows-1251 = Windows-1251
encoding-utf16 = UTF-16
encoding-unknown = белгісіз кодтау

## Сайтты неге бұл қалтаға жазуға болмайды
output-is-source = онда сайттың бастапқы файлдары жатыр
output-is-root = бұл — дискінің ең жоғарғы қалтасы
output-is-home = бұл — компьютердегі жеке қалтаңыз
output-is-parent = сайттың қалтасы соның ішінде жатыр
output-not-ours = онда осы бағдарлама жазбаған файлдар бар
output-is-link = бұл — басқа қалтаға сілтеме
output-is-file = бұл — қалта емес, файл

## Хабарламаның мәтіні неге жоқ
fault-no-message = мұндай хабарлама жоқ
fault-unknown-reference = онда «{ $name }» аталған, бірақ ондай хабарлама жоқ
fault-unknown-function = бұл тілде «{ $name }» деген функция жоқ
fault-wrong-call = «{ $name }» функциясына берілген мәндер аз не көп, немесе олар айнымалы емес
fault-unknown-option = мұнда «{ $name }» деген параметр жоқ
fault-unknown-choice = параметрдің мұндай мәні жоқ: { $name }
fault-no-such-case = бұл тілде мұнда ондай септік жоқ: { $name }
fault-wrong-value = онда { $name } шақырылған, бірақ функцияға мұндай мән жарамайды
fault-unknown-plural = бұл тілде «{ $name }» деген түр жоқ
fault-missing-variable = «${ $name }» айнымалысы берілмеген
fault-unknown-variable = негізгі тілдегі хабарламада «${ $name }» айнымалысы жоқ
fault-not-a-number = «${ $name }» айнымалысы сан болуы керек: сөздің түрі соған қарай таңдалады
fault-cycle = ол өзіне-өзі сілтейді
fault-too-long = онда 100-ден астам қойылым бар

## Fluent файлындағы қателер
syntax-expected = мұнда «{ $name }» болуы керек
syntax-no-text = «{ $name }» атауында теңдік белгісінен кейін мәтін жоқ
syntax-no-value = мән жетіспейді
syntax-no-default = бірде-бір нұсқаға жұлдызша қойылмаған, ал біреуіне қою керек: *[other]
syntax-two-defaults = жұлдызша екі нұсқада тұр, ал біреуінде ғана болуы керек
syntax-open-quote = тырнақша жабылмаған
syntax-closing-brace = ашылмаған ирек жақша жабылып тұр
syntax-escape = кері қиғаш сызықтан кейінгі «{ $name }» ештеңе білдірмейді
syntax-expression = ирек жақша ішіндегі өрнек аяқталмаған
syntax-selector = нұсқаны тек айнымалы немесе NUMBER арқылы таңдауға болады

## RRULE ережесінде не дұрыс емес
rule-unsupported = бұл бөлік қолданылмайды; сағаты «start» өрісінде тұрады
rule-unknown-part = мұндай бөлік жоқ
rule-below-a-day = күннен қысқа қайталану болмайды
rule-bad-value = мәні дұрыс емес
rule-twice = екі рет жазылған
rule-no-frequency = жиілігі жазылмаған
rule-two-ends = соңы екі түрлі көрсетілген
rule-zero = кемінде 1 болуы керек
rule-ordinal = реттік күн тек ай мен жылда болады
rule-other-frequency = бұл жиілікпен қолданылмайды
rule-setpos-alone = басқа BY… бөлігінсіз мәні жоқ

## Апта күндері
weekday-monday = дүйсенбі
weekday-tuesday = сейсенбі
weekday-wednesday = сәрсенбі
weekday-thursday = бейсенбі
weekday-friday = жұма
weekday-saturday = сенбі
weekday-sunday = жексенбі
