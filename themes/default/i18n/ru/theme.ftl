# Тексты шаблонов.

# Между частями перечисления.
comma = { ", " }
# Между предметом и тем, что о нём сказано.
dash = { "\u00A0— " }

## Верх и низ страницы
skip-to-content = Перейти к содержанию
language = Язык сайта
menu = Меню
menu-close = Закрыть
menu-main = Основное меню
menu-more = Ещё
notice-label = Объявление
draft-alphabet-label = Алфавит
draft-alphabet = Проект латинского алфавита: текст автоматически переписан с кириллицы.
draft-alphabet-read = Читать на кириллице
run-by = Сайт ведёт:
partners = Партнёры
updated = Обновлено:

## Списки
upcoming = Ближайшие события
# Ссылка в месяце, ведущая мимо прошедшего, когда сегодня ничего нет.
to-next = Что дальше
past = Прошедшие события
sessions = Ближайшие занятия
other-dates = Другие даты
more-here = Что ещё здесь будет
all-events = Все события
months = Месяцы
week = Неделя
weeks = Недели
archives = Архив
other-years = Другие годы
groups = Подобрать для себя
empty-calendar = Пока ничего не запланировано.
no-sessions = Занятий пока не запланировано. Когда будет следующее, подскажут в пространстве:
empty-list = Пока ничего нет.
nothing-left = Все события из этого списка уже прошли.
nothing-that-day = Событий нет
# События, которым не хватило места в клетке месячной таблицы.
more-that-day = ещё { $count }
pager = Страницы списка
pager-previous = Предыдущая страница
pager-next = Следующая страница
pager-page = Страница { $number } из { $count }

## Подписка на календарь
subscribe = Подписаться на календарь
subscribe-why = Подпишитесь один раз: новые события и изменения будут появляться в вашем календаре сами.
subscribe-app = На iPhone и Mac
subscribe-google = Google Календарь
subscribe-file = Скачать файл (.ics)
subscribe-how = Не получается?
subscribe-address = Скопируйте этот адрес и вставьте его в приложении календаря в поле «Подписка по URL»:
subscribe-android = Google Календарь на телефоне с Android не умеет подписываться по ссылке. Откройте на компьютере calendar.google.com, в разделе «Другие календари» выберите «Добавить по URL». После этого календарь появится и в телефоне.
subscribe-delay = Изменения могут доходить до календаря в течение суток.
subscribe-topic = Подписаться только на одну тему
subscribe-part = Только нужные события
subscribe-part-how = Выберите пространство и тему. Ссылка открывает приложение календаря, ссылка «Google» — Google Календарь. Язык выбирается вверху страницы: на этом языке будет и календарь.
subscribe-know = Полезно знать
subscribe-end = Чтобы отписаться, удалите этот календарь в своём приложении. О вас мы ничего не храним.
subscribe-other = Другие календари: по пространству, теме, языку
subscribe-qr = Наведите камеру, чтобы открыть эту страницу на телефоне.

## Событие
when = Когда
when-next = Ближайшая дата
where = Где
series-neighbours = События этого курса или клуба
previous-date = Предыдущее:
next-date = Следующее:
all-dates = Все даты
skipped = В эти дни встреч нет
past-dates = Прошедшие даты
closed = Закрыто:
moved-to = перенесено, теперь
moved-from = Прежнее время:
place-later = Место сообщим позже
join-online = Присоединиться к встрече
is-over = Это событие уже прошло.
register = Зарегистрироваться
register-opens = Регистрация откроется { $date }
register-closes = Последний день регистрации: { $date }
register-closed = Регистрация закрыта
add-to-calendar = Добавить в календарь
add-dates-to-calendar = Добавить все даты в календарь
details = Подробности
for-whom = Кому подойдёт
ages = Возраст
level = Уровень
spoken = Язык проведения
price = Стоимость
places = Сколько участников
with = Ведущие и гости
workshop = Мастер-класс
series = В рамках
organizer = Организатор
access = Доступность
contact = Контакты
materials = Материалы
length = Продолжительность
comes-after = Что пройти сначала
comes-before = Что дальше

## Афиша
# Перед страницами, которые нужны библиотекарю.
for-staff = Для сотрудников:
poster = Афиша для печати
print = Распечатать
print-keys = Чтобы распечатать, нажмите Ctrl+P.
share-picture = Картинка для Instagram
to-event = Вернуться к событию
poster-register = Регистрация и подробности
poster-more = Подробнее

## Программа пространства на бумаге
programmes = Программа для печати:
programme-register = по записи
programme-elsewhere = В этот раз в другом месте:
programme-more = Полное расписание, изменения и подписка на календарь
to-venue = Вернуться на страницу пространства

## Лист участников
sign-in = Лист участников
sign-in-name = Имя и фамилия
sign-in-age = Возраст
sign-in-signature = Подпись
sign-in-date = Дата
sign-in-came = Всего пришло
sign-in-privacy = Этот лист хранится у организаторов и нигде не публикуется.

## Экран в холле
screen-today = Сегодня
screen-now = Идёт сейчас
screen-more = Вся программа
screen-quiet = Сегодня событий нет. Дальше:

## Площадка
address = Адрес
opening-hours = Часы работы
shut = выходной
map-yandex = Яндекс Карты
map-other = Другая карта
closed-days = Закрыто
rooms = Помещения
about-space = О пространстве
about-network = О сети
equipment = Оборудование

## Нет перевода
untranslated = Этот текст пока не переведён на русский. Язык текста:

## Страница не найдена
not-found-help = Возможно, ссылка устарела или в адресе опечатка.
go-home = На главную

## Что изменилось
changes-lead = Новые события, другое время или место, отмены. Каждое изменение стоит здесь 90 дней.
changes-none = За последние 90 дней ничего не изменилось.
changes-from = Было:
changes-to = Стало:
changes-feed = Лента изменений ({ $format })

## Переводы
translations-lead = Тексты, у которых перевода нет или он устарел. Ближайшее событие стоит первым.
translations-none = Всё переведено.
translations-next = День события
translations-entry = Запись
translations-words = Слов
translations-missing = нет
translations-outdated = устарел
translations-fine = есть

## Отбор в списках
filters = Отбор событий
filter-any = Все
filter-shown = Показано:
filter-nothing = По этим условиям ничего нет. Попробуйте выбрать иначе.
filter-clear = Сбросить

## Поиск
search-label = Что вы ищете?
search-button = Найти
search-without = Для поиска нужен JavaScript в браузере. Ниже — списки пространств и тем.
search-results = Результаты поиска
search-found = Найдено:
search-nothing = Ничего не нашлось. Попробуйте слово покороче или другое.
search-broken = Поиск сейчас не работает. Посмотрите в списках ниже.
search-past = Прошло
search-more = Показать ещё
kind-event = Событие
kind-workshop = Мастер-класс
kind-venue = Пространство
kind-topic = Тема
kind-series = Курс или клуб
kind-group = Список событий
kind-person = Человек
kind-organization = Организация
kind-page = Страница
kind-news = Новость

## Предупреждения
stale = Эта страница не обновлялась несколько дней. Прежде чем идти, уточните дату и время у сотрудников пространства.
zone-old = На этом устройстве устарели данные о часовых поясах, поэтому календарь может ошибаться на час. Обновите устройство, а пока верьте времени на этой странице.
copy = Скопировать
copied = Скопировано
