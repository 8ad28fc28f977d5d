"""Languages other than English: the small words, operators and a few terms. Data only; see the package."""

DE = """
_ | der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | ist | sind | wird | werden
  | wurde | wurden | haben | hat | sein | seine | ihm | ihr | ihnen | es | sich | dies | diese | dieser | dieses
  | diesem | auch | außerdem | darüber hinaus | ferner | zudem | dabei | hierbei | bitte | so | dann | daher
  | deshalb | insbesondere | etwa | beispielsweise | zum beispiel | wie | welche | welcher | dass | als | in
  | im | an | am | auf | zu | zum | zur | steh | er | sie | da | weil
WE | wir
US | uns
OUR | unser | unsere | unserem | unseren | unserer
AND | und | sowie | als auch
OR | oder | bzw | beziehungsweise
NOT | nicht | kein | keine | keinen | keinem | keiner | nie | niemals | ohne
IF NOT | es sei denn | außer wenn | sofern nicht | soweit nicht
EXCEPT | außer | ausgenommen | mit ausnahme
ONLY | nur | ausschließlich | lediglich | allein
IF | wenn | falls | sofern | soweit | im falle | im fall | beruht
MAY | kann | können | könnt | darf | dürfen | berechtigt | möglich | behalten uns vor | sind berechtigt
MUST | muss | müssen | verpflichtet | haben zu
SHOULD | soll | sollte | sollten
BEFORE | vor | bevor
AFTER | nach | nachdem
UNTIL | bis
DURING | während
WITHIN | binnen | innerhalb | innerhalb von | innert
BY | durch | per | mittels | über
FROM | von | vom | aus
WITH | mit
FOR | für | für die dauer von | um | zwecks
kostenlos | unentgeltlich | kostenfrei | gratis
recht | das recht auf | recht auf
stehen zu | recht haben
regelmäßig | von zeit zu zeit | gelegentlich
löschen | löschung
speichern | aufbewahren | aufbewahrung | speicherung
erheben | erhebung
übermitteln | übersenden | senden | übermittlung
mitteilen | informieren | benachrichtigen | unterrichten | mitteilung | benachrichtigung
gesetz | recht
unverzüglich | ohne schuldhaftes zögern
anfordern | verlangen | anfrage | ersuchen
daten | angaben | informationen
beenden | kündigen | kündigung | beendigung
"""

FR = """
_ | le | la | les | l | un | une | des | de | d | du | au | aux | est | sont | être | été | a | ont | avoir | ce
  | cet | cette | ces | c | qui | que | qu | dont | lequel | laquelle | s | se | il | elle | ils | elles | lui
  | leur | leurs | y | en | dans | sur | à | ainsi | également | aussi | en outre | par ailleurs | de plus
  | notamment | comme | par exemple | tel que | telle que | afin | pas | point | présent | présente | présentes
  | son | sa | ses | tout | toute | autre | étant | chaque
WE | nous
OUR | notre | nos
YOU | vous | votre part
YOUR | votre | vos
AND | et | ainsi que
OR | ou
NOT | ne | n | non | jamais | aucun | aucune | sans
IF NOT | sauf si | à moins que
EXCEPT | sauf | excepté | hormis | à l'exception de
ONLY | seulement | uniquement | exclusivement | seul | seule | seuls
IF | si | lorsque | quand | lorsqu | dès lors que | en cas de | dans le cas où
MAY | peut | peuvent | pouvez | pouvons | pourra | pourront | autorisé à | autorisés à | autorisées à
  | nous réservons le droit de | sont autorisés à | est autorisé à | avez le droit de | droit de
MUST | doit | doivent | devez | devons | devra | tenu de | obligé de | s'engage à | vous engagez à
  | nous engageons à | vous appartient de | est tenu de | êtes tenu de
SHOULD | devrait | devraient | devriez
BEFORE | avant | préalablement à
AFTER | après | à compter de | suivant | à l'issue de
UNTIL | jusqu | jusque
DURING | pendant | durant | au cours de
BY | par | au moyen de | via
FROM | depuis
WITH | avec
FOR | pour | afin de | en vue de
gratuitement | sans frais | gratuit
sans délai | immédiatement | dans les meilleurs délais | sans tarder
conserver | garder | préserver | maintenir | conservation
supprimer | effacer | suppression | effacement
informer | signaler | notifier | avertir | prévenir | aviser
données | informations | renseignements
envoyer | transmettre | adresser | communiquer
confidentialité | confidentiel | confidentiels | confidentialités
périodiquement | de temps à autre | régulièrement
demander | solliciter
expérience | reste expérience
efforc | faire notre mieux | faisons de notre mieux
loi | droit applicable | législation
"""

ES = """
_ | el | la | los | las | lo | un | una | unos | unas | de | del | al | a | en | es | son | ser | está | están
  | ha | han | que | quien | cual | cuales | se | su | sus | este | esta | estos | estas | dicho | dicha | ese
  | esa | también | además | asimismo | igualmente | así | como | por ejemplo | tal como | tales como | incluido
  | entre otros | le | les | nos
WE | nosotros
OUR | nuestro | nuestra | nuestros | nuestras
YOU | usted | ustedes
AND | y | e | así como
OR | o | u | y/o
NOT | no | ni | nunca | jamás | sin | ningún | ninguna
IF NOT | salvo que | a menos que
EXCEPT | salvo | excepto
ONLY | solo | sólo | solamente | únicamente | exclusivamente
IF | si | cuando | en caso de que | en caso de | siempre que
MAY | puede | pueden | podemos | podrá | podrán | podremos | nos reservamos el derecho de
  | nos reservamos el derecho a | tiene derecho a | autorizado a
MUST | debe | deben | debemos | deberá | deberán | tiene que | está obligado a
SHOULD | debería | deberían
BEFORE | antes de | antes | previamente a
AFTER | después de | tras | después | a partir de | posterior a
UNTIL | hasta
DURING | durante | por un periodo de | por un período de | por un plazo de
BY | por | mediante | a través de
FROM | desde
WITH | con
FOR | para | con el fin de | a fin de
gratuitamente | sin coste | sin costo | gratis | de forma gratuita | sin cargo
periódicamente | de vez en cuando | ocasionalmente
conservar | retener | mantener | guardar
eliminar | suprimir | borrar
informar | notificar | avisar | comunicar
datos | información
solicitar | pedir
enviar | remitir | transmitir
terminar | finalizar | terminación | finalización
"""

PT = """
_ | o | a | os | as | um | uma | de | do | da | dos | das | no | na | nos | nas | em | ao | à | é | são | ser
  | está | foi | que | quem | qual | se | seu | sua | seus | suas | este | esta | esse | essa | também
  | além disso | assim | como | por exemplo | tal como | tais como | pelo | pela
WE | nós
OUR | nosso | nossa | nossos | nossas
YOU | você | vocês
AND | e | bem como
OR | ou | e/ou
NOT | não | nem | nunca | jamais | sem | nenhum | nenhuma
IF NOT | salvo se | a menos que
EXCEPT | salvo | exceto
ONLY | só | somente | apenas | exclusivamente | unicamente
IF | se | quando | caso | no caso de | em caso de | desde que
MAY | pode | podem | podemos | poderá | poderão | poderemos | reservamo nos o direito de | tem o direito de
  | tem direito a
MUST | deve | devem | deverá | tem de | tem que | está obrigado a
BEFORE | antes de | antes
AFTER | após | depois de | depois
UNTIL | até
DURING | durante | por um período de | pelo prazo de
BY | por | mediante | através de | por meio de
WITH | com
FOR | para | a fim de
gratuitamente | sem custo | gratuito | gratuita | sem custos | grátis
a qualquer momento | quando quiser | a qualquer tempo
encerrar | encerramento | terminar | término
conservar | reter | manter | guardar
eliminar | apagar | excluir | exclusão
informar | notificar | avisar
dados | informações
solicitar | pedir | pedido
"""

IT = """
_ | il | lo | la | i | gli | le | l | un | una | uno | di | del | della | dei | delle | dell | al | alla | ai
  | alle | nel | nella | in | a | è | sono | essere | ha | hanno | che | chi | cui | si | suo | sua | suoi
  | questo | questa | tale | tali | anche | inoltre | altresì | così | come | ad esempio | quali | su | sul
  | sulla
WE | noi
OUR | nostro | nostra | nostri | nostre
AND | e | ed | nonché
OR | o | oppure | ovvero
NOT | non | né | mai | senza | nessun | nessuna
IF NOT | salvo che | a meno che
EXCEPT | salvo | eccetto | tranne
ONLY | solo | soltanto | unicamente | esclusivamente
IF | se | quando | qualora | in caso di | nel caso in cui
MAY | può | possono | possiamo | potrà | potranno | potremo | ci riserviamo il diritto di | ha il diritto di
  | autorizzato a
MUST | deve | devono | dobbiamo | dovrà | è tenuto a
BEFORE | prima di | prima
AFTER | dopo | successivamente a | a seguito di
UNTIL | fino
DURING | durante | per un periodo di
BY | da | dal | dalla | tramite | mediante | attraverso
WITH | con
FOR | per | al fine di
gratuitamente | senza costi | gratis
conservare | mantenere | trattenere
cancellare | eliminare | cancellazione
informare | notificare | avvisare | comunicare
dati | informazioni
richiedere | chiedere
"""

NL = """
_ | de | het | een | is | zijn | wordt | worden | werd | heeft | hebben | dat | die | dit | deze | er | zich
  | ook | daarnaast | bovendien | tevens | zo | dan | als | zoals | bijvoorbeeld | in | op | aan | te | om | hun
  | haar | ze | zij | zelf
WE | wij | we
US | ons
OUR | onze
YOU | u | jij | je
YOUR | uw | jouw
AND | en | alsmede | evenals
OR | of | dan wel
NOT | niet | geen | nooit | zonder | noch
IF NOT | tenzij
EXCEPT | behalve | uitgezonderd
ONLY | alleen | uitsluitend | slechts | enkel
IF | indien | wanneer | in het geval | mits
MAY | kan | kunnen | mag | mogen | behouden ons het recht voor | gerechtigd
MUST | moet | moeten | verplicht
SHOULD | zou | zouden
BEFORE | voor | voordat | voorafgaand aan
AFTER | na | nadat
UNTIL | tot
DURING | tijdens | gedurende
WITHIN | binnen
BY | door | via
FROM | van | vanuit
WITH | met
FOR | ten behoeve van
kosteloos | gratis | zonder kosten
bewaren | opslaan
verwijderen | wissen
informeren | melden | mededelen | berichten
gegevens | informatie
sturen | zenden | verzenden
"""
