"""English: ways to say the same in policies. Data only; see the package."""

GROUPS = """
_ | a | an | the | be | have | do | this | that | these | those | such | himself
_ | which | who | whom | whose | there | here | then | so | any | anyone | also | too | as well | kindly | thus
_ | therefore | accordingly | hereby | herein | hereof | thereof | hereunder | thereto | furthermore | moreover
  | additional
_ | in addition | further | however | nevertheless | nonetheless | notwithstanding the foregoing | even
  | likewise | otherwise
_ | for that reason | for this reason | as a result | because | since | as | whereas | while | in particular
  | particularly
_ | especially | simply | just | very | various | a variety of | a range of | a number of | respective | said
  | aforementioned
_ | above | below | the following | as follows | in such case | in that case | in this case | in these cases
  | both | either
_ | whether or not | whether | in fact | indeed
  | aged | namely | that is | be aware that | note that | be advised that
_ | be informed that | as describe below | as describe above | as set out below | as set forth below
  | as outline below
_ | including | such as | for example | for instance | e.g. | including but not limited to
_ | including without limitation | including not limited to | among other | how | what | like | on hand
  | be on hand to | at all | away | s | now
_ | ought to know that | acknowledge and agree | understand and agree | part of | the case of | himself | itself
  | themselves
_ | yourself | ourselves | herself | once again | still | already | you be advised
  | we would like to inform you that
_ | manner | way | form | format | basis | in order | the fact that | it be possible that | it be important that
  | please be aware that | please note that
_ | their respective | by way of | the right of | process of | purpose of
AND | and | as well as | along with | together with | plus | in addition to
OR | or | and/or | or both | or either | or any of
NOT | not | no | never | n't | without | neither | nor | none | nobody | no one | nothing | fail to | failure to
  | refrain from | in no way
NOT OR | neither
NOT MAY | cannot | inability to | unable to | not able to | be not able to | not in a position to
ONLY | only | solely | exclusively | merely | nothing but | strictly
EXCEPT | except | except for | excluding | other than | apart from | with the exception of | exclusive of
  | save for | aside from
IF NOT | unless | except if | except where | except when | except as | save where | save as
IF YOU NOT | failure on your part to | your failure to | failure by you to | if you fail to | should you fail to
EVENIF | even if | even when | even where | even though
IF | if | when | where | upon | whenever | wherever | in case | in the event that | in the event of
  | in event of | in cases where | provided that | as long as | so long as | to the extent that | should you
  | in the case that | in circumstances where | on condition that | upon condition that
WE MAY NOT MAY | may result in our inability to | could result in our inability to | may mean that we cannot
  | may mean we cannot
MAY | may | can | might | could | be able to | be permit to | be allow to | be entitle to | be authorise to
  | be free to | reserve the right to | have the right to | be eligible to | have the ability to
  | have the option to | be possible to | retain the right to | be at liberty to
WILL | will | shall | would
MUST | must | have to | be require to | be oblige to | be obligate to | be under an obligation to | be bind to
  | need to | be responsible to | undertake to | be under obligation to | ha to
SHOULD | please | should | ought to | be advise to | be recommend to | be encourage to | we recommend that you
  | we recommend you | we encourage you to | we advise you to | we recommend | we advise | we encourage
  | we suggest you | we suggest that you
MAX | up to | at most | no more than | not more than | not exceed | not to exceed | maximum of | a maximum of
  | no longer than | not longer than | no later than | not later than
WITHIN | within | inside of
MIN | at least | no less than | not less than | minimum of | a minimum of | no fewer than
UNDER | under | under the age of | below the age of | younger than | less than | fewer than | below the age of
OVER | over the age of | more than | in excess of | greater than | older than | exceed
BEFORE | before | prior to | ahead of | in advance of | previous to
AFTER | after | following | subsequent to | upon completion of | later than
UNTIL | until | till | up until
DURING | during | throughout | in the course of | for the duration of | over the course of | for as long as
PER | per
BY | by | through | via | by means of | by use of | using
FROM | from
TO | to | towards | in order to | so as to | so that we can | so that we may | so that we
WITH | with | along side
FOR | for | for a period of | for the period of | for purpose of | for the purpose of | for the purposes of
  | with a view to
AGAINST | against
ABOUT | about | regarding | concerning | with respect to | with regard to | in relation to | relating to
  | related to | in connection with | in respect of | pertaining to | as to | connected with | connected to
  | related with
_ | in | of | at | on | into | onto | out | within the meaning of
BASEDON | pursuant to | in accordance with | according to | in line with | in compliance with
  | in conformity with | consistent with
INSTEAD | instead of | rather than | in place of | in lieu of
WE | we
US | us
OUR | our | ours | our own
YOU | you
YOUR | your | yours | your own
THEY | they | he | she | he or she | it
THEM | them | him | him or her
THEIR | their | his | her | his or her | its | its own | their own | his or her own
ALL | all | every | each | entire | whole
annually | annual | every year | each year | yearly | once a year | once per year | once every year | per year
  | a year
monthly | every month | each month | once a month | once per month | per month | a month
weekly | every week | each week | once a week | per week
daily | every day | each day | once a day | per day | a day
periodically | periodic | from time to time | at regular intervals | on a regular basis | regularly
  | on a periodic basis
anytime | at any time | whenever you wish | whenever you want | whenever you like | at any moment | any time
promptly | prompt | without undue delay | without unreasonable delay
immediately | immediate | at once | without delay | straight away | right away | instantly
currently | at present | at this time | at the moment | presently | at the present time
simultaneously | at the same time
free of charge | free | at no cost | without charge | at no charge | for free | without cost | at no extra cost
  | at no additional cost
personal information | personal data | personally identifiable information
data | information
delete | deletion | erase | erasure
retain | retention | keep
termin | end | come to an end | cease | expire | ends
begin | commence | start
buy | purchase
help | assist | assistance | aid
ask | ask for | request | make a request for | submit a request for | seek | make a request
tell | inform | notify | let know | advise | give notice | notification | provide notice | notice
  | give you notice
send | transmit | submit | forward | sent
get | obtain | acquire
collect | gather
use | utilise | make use of
permit | allow | enable
show | display
change | modify | amend | alter | revise | update | modification | amendment | revision | make change to
explain | describe | set out | set forth | outline | lay out
contact | get in touch | get in touch with | reach out to
choose | choice | elect
optout | opt out
optin | opt in
need | require | necessary
ensure | make sure | see to it | see to it that
participate | take part
happen | occur | take place
give | provide | supply | furnish
make available | made available
show | demonstrate
try | attempt | endeavour | strive | make effort | make every effort | do our best
comply | abide by | adhere to | observe | follow | comply with | compliance | compliant with | meet
breach | violate | violation | contravene | infringe
discuss | talk about
carry out | perform | conduct | undertake | execute
decide | determine
aim | goal | objective
applic | apply | be subject to | subject to
measure | action | step
responsible | be responsible for | bear responsibility | accountable | responsibility
liable | liability | not bear liability
NOT liable | bear no liability | have no liability | accept no liability | assume no liability
NOT responsible | bear no responsibility | accept no responsibility | assume no responsibility
  | have no responsibility
law | applicable law | applicable legislation | legislation | relevant law | legal requirement | under law
  | under the law | by law | applicable legal requirement
full extent | greatest extent | fullest extent | maximum extent | great extent | furthest extent
thing | item
site | website | web site | webpage
email | e mail | electronic mail | email message | mail address
phone | telephone
contract | agreement
terms | condition | terms and condition
person | individual | people | natural person
staff | personnel | employee
child | children
minor | minors
feasible | possible | practicable
wrong | incorrect
NOT valid | invalid
NOT correct | incorrect | inaccurate
NOT complete | incomplete
NOT lawful | unlawful | illegal
NOT authorise | unauthorised
NOT available | unavailable
NOT need | unnecessary
NOT possible | impossible
NOT enforceable | unenforceable
NOT agree | disagree
NOT success | unsuccessful
young | youngest
copy | duplicate
MIN | or older | or over | or above | and over | or more | and above | and older
reason | ground
approximately | roughly
additional | extra
similar | comparable
important | significant
relevant | applicable | pertinent
suitable | appropriate | adequate
consider | deem | treat as | regard as
believe | think | are of the view | are of the opinion | opinion
receive | receipt | be give | get
question | enquiry | query
concern | worry
reply | answer | respond | response
contain | include
link | hyperlink
visit | go to
read | review | read through
protect | safeguard | protection
secure | security
safe | safely
world | globe
company | firm
fix | repair | remedy | correct | rectify | rectification | correction
easy | simple
fee | charge
pay | payment | make payment
cost | expense
dispute | disagreement
final | definitive
part | portion
aspect | respect
authorities | authority
owner | proprietor
own | belong to
publish | post | put up
create | make | build
connect | join
view | look at
remove | take down
limit | restrict | limitation | restriction
cancel | cancellation
stop | discontinue
arise | arise out of | result | stem | arising from | result from | arise from
entity | organisation
main | principal | primary
moreover | additionally
location | place
fast | quick
wish | want | would like
"""

# Forms of English words that no rule of endings brings together.
FORMS: dict[str, str] = {
    form: base
    for base, forms in {
        "be": "is are was were been being am",
        "have": "has had having",
        "do": "does did done doing",
        "make": "made making",
        "give": "gave given",
        "keep": "kept",
        "sell": "sold sale sales",
        "send": "sent",
        "tell": "told",
        "hold": "held",
        "pay": "paid",
        "take": "took taken",
        "find": "found",
        "write": "wrote written",
        "choose": "chose chosen",
        "begin": "began begun",
        "lose": "lost",
        "seek": "sought",
        "get": "got gotten",
        "buy": "bought",
        "think": "thought",
        "know": "knew known",
        "show": "shown",
        "lead": "led",
        "bind": "bound",
        "set": "setting",
        "fail": "failure failures",
        "delay": "delays",
        "understand": "understood",
        "child": "children",
        "comply": "complies complied",
        "need": "needs needed",
        "strive": "strove",
        "good": "better best",
        "behaviour": "behavior",
    }.items()
    for form in forms.split()
}
