# What the papers of the two capitals print of what is done in public, in capitals, at most seventy characters.
#
# `$paper` is whose paper it is and who did it: "tokyo-own" is Tokyo's paper on what Tokyo did, "moscow-theirs" Moscow's
# on what Tokyo did; "tokyo" and "moscow" where nobody did it alone. `$home` is the paper's capital, `$name` the other.
# Tokyo's papers ask, tease and argue, their own side first; Moscow's are calm, stately and never surprised. Each likes
# itself and neither is unfair. A tease is for governments and manners: never for the dead, the interned, the expelled
# or the ill, so a headline on what may concern them says it plainly.
# `$of_two` and `$of_three` go round the alternatives.

headline-as-written = { $headline }

# ----- at the table

headline-proposed = { $paper ->
    [tokyo-own] { $of_three ->
        [first] OUR CARDS ARE ON THE TABLE, FACE UP
        [second] { $home } SAYS IT ALOUD
       *[third] A TEXT FOR ALL TO READ. WILL ANYONE?
      }
    [tokyo-theirs] { $of_three ->
        [first] SO THAT IS WHAT { $name } WANTS
        [second] { $name } NAMES ITS PRICE IN PUBLIC
       *[third] { $name } SPEAKS UP. WHO READS THE SMALL PRINT?
      }
    [moscow-own] { $of_three ->
        [first] A CONSTRUCTIVE PROPOSAL
        [second] { $home } HAS NOTHING TO HIDE
       *[third] OUR POSITION, CLEAR AND CALM AS EVER
      }
   *[moscow-theirs] { $of_three ->
        [first] { $name } THINKS ALOUD
        [second] { $name } HAS WISHES, AND SAYS SO
       *[third] A PAPER FROM { $name }, RECEIVED WITHOUT HASTE
      }
  }
headline-declined-courteous = { $paper ->
    [tokyo-own] { $of_two ->
        [first] NO, WITH A BOW
       *[second] WE DECLINE, AND HOPE IT DID NOT SOUND LIKE IT
      }
    [tokyo-theirs] { $of_two ->
        [first] A POLITE NO IS STILL A NO
       *[second] { $name } DECLINES, IN ITS SUNDAY SUIT
      }
    [moscow-own] { $of_two ->
        [first] NOT IN THIS FORM, SAYS { $home }, AND SAYS IT KINDLY
       *[second] { $home } EXPLAINS PATIENTLY
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } DECLINES, AND THANKS US FOR ASKING
       *[second] { $name } NEEDS MORE TIME TO AGREE WITH US
      }
  }
headline-declined-firm = { $paper ->
    [tokyo-own] { $of_three ->
        [first] OUR ANSWER IS NO
        [second] WE SAID NO. NOW WHAT?
       *[third] { $home } STANDS WHERE IT STOOD
      }
    [tokyo-theirs] { $of_three ->
        [first] A FLAT NO FROM { $name }
        [second] { $name } SHUTS THE DOOR, NOT QUITE QUIETLY
       *[third] { $name } WILL NOT HEAR OF IT
      }
    [moscow-own] { $of_three ->
        [first] FIRMNESS IS ALSO AN ANSWER
        [second] A CLEAR REPLY TO { $name }
       *[third] OUR NO NEEDS NO TRANSLATION
      }
   *[moscow-theirs] { $of_three ->
        [first] { $name } SAYS NO. WE HAVE TIME
        [second] { $name } DOES NOT YET SEE ITS ADVANTAGE
       *[third] STUBBORNNESS IN { $name }
      }
  }
headline-declined-scornful = { $paper ->
    [tokyo-own] { $of_two ->
        [first] { $home } DOES NOT MINCE ITS WORDS
       *[second] WAS THAT TONE NEEDED?
      }
    [tokyo-theirs] { $of_two ->
        [first] IS THIS HOW NEIGHBOURS SPEAK?
       *[second] { $name } FORGETS ITS MANNERS
      }
    [moscow-own] { $of_two ->
        [first] A PLAIN ANSWER, PLAINLY GIVEN
       *[second] { $home } DOES NOT DEAL IN COMPLIMENTS
      }
   *[moscow-theirs] { $of_two ->
        [first] SUCH A TONE DOES NOT BECOME { $name }
       *[second] { $name } RAISES ITS VOICE. WE DO NOT
      }
  }
headline-broke-off = { $paper ->
    [tokyo-own] WE LEFT THE TABLE. DID WE TAKE OUR HATS?
    [tokyo-theirs] { $name } WALKS OUT. WAS IT SOMETHING WE SAID?
    [moscow-own] THERE WAS NOTHING MORE TO DISCUSS
   *[moscow-theirs] { $name } LEAVES THE TABLE. THE TABLE STAYS
  }
headline-leaked = { $paper ->
    [tokyo-own] { $of_two ->
        [first] WHO HAS READ OUR OFFER? EVERYONE, BY NOW
       *[second] OUR WALLS HAVE EARS, AND THE EARS HAVE A PRINTER
      }
    [tokyo-theirs] { $of_two ->
        [first] WHAT { $name } WHISPERED, FOR ALL TO HEAR
       *[second] { $name }'S SECRET LASTED LONGER THAN MOST
      }
    [moscow-own] { $of_two ->
        [first] A PAPER MISLAID, A POSITION UNCHANGED
       *[second] LET THEM READ: { $home } STANDS BY ITS WORD
      }
   *[moscow-theirs] { $of_two ->
        [first] WHAT { $name } KEPT IN ITS DRAWER
       *[second] IN { $name } EVEN THE DRAWERS TALK
      }
  }
headline-leaked-by = { $paper ->
    [tokyo-own] THE PUBLIC HAS A RIGHT TO KNOW. WE HELPED IT
    [tokyo-theirs] { $name } READS OUR LETTERS ALOUD
    [moscow-own] NOW ALL CAN READ WHAT { $name } OFFERED
   *[moscow-theirs] { $name } CANNOT KEEP A SECRET, OURS LEAST OF ALL
  }
headline-disclosed = { $paper ->
    [tokyo-own] { $of_two ->
        [first] WE LAY OUR PAPER ON THE TABLE FOR ALL TO READ
       *[second] WHAT WE OFFERED, WORD FOR WORD
      }
    [tokyo-theirs] { $of_two ->
        [first] { $name } PRINTS ITS OWN LETTER
       *[second] A CONFIDENCE TOO MANY: { $name } GOES TO THE PAPERS
      }
    [moscow-own] { $of_two ->
        [first] { $home } HAS NOTHING TO HIDE: THE FULL TEXT
       *[second] OUR OFFER, PAGE TWO, IN FULL
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } READS ITS OWN DIPLOMACY ALOUD
       *[second] { $name } TELLS THE WORLD WHAT IT TOLD US
      }
  }
headline-gift-withdrawn = { $paper ->
    [tokyo-own] OUR PRESENT GOES BACK TO THE SHOP
    [tokyo-theirs] { $name } TAKES ITS GIFT HOME AGAIN
    [moscow-own] A GIFT SPURNED IS A GIFT NO MORE
   *[moscow-theirs] { $name } PACKS UP ITS PRESENT
  }
headline-gift-restored = { $paper ->
    [tokyo-own] THE OFFER IS OPEN AGAIN
    [tokyo-theirs] { $name } BRINGS ITS GIFT A SECOND TIME
    [moscow-own] { $home } BEARS NO GRUDGE
   *[moscow-theirs] { $name } THINKS BETTER OF IT
  }

# ----- signals

headline-gestured = { $paper ->
    [tokyo-own] { $of_three ->
        [first] { $title }: A HAND HELD OUT
        [second] THE KINDER WORD WAS OURS
       *[third] { $home } MAKES A STEP, AND WAITS FOR AN ECHO
      }
    [tokyo-theirs] { $of_three ->
        [first] FROM { $name }: { $title }
        [second] A FRIENDLY SIGN FROM { $name }
       *[third] A WARMER WIND FROM { $name }
      }
    [moscow-own] { $of_three ->
        [first] { $title }: OUR GOODWILL IN ACTION
        [second] A STEP OF GOODWILL, FREELY TAKEN
       *[third] { $home } DOES WHAT GOOD NEIGHBOURS DO
      }
   *[moscow-theirs] { $of_three ->
        [first] { $title }: DULY NOTED IN { $home }
        [second] { $name } FINDS THE RIGHT TONE
       *[third] A STEP TOWARDS US FROM { $name }
      }
  }
headline-slighted = { $paper ->
    [tokyo-own] { $of_two ->
        [first] WE LET IT BE FELT
       *[second] A SIGN THAT NOBODY CAN MISREAD. CAN THEY?
      }
    [tokyo-theirs] { $of_two ->
        [first] COLD AIR FROM { $name }
       *[second] WHAT HAVE WE DONE TO { $name }?
      }
    [moscow-own] { $of_two ->
        [first] A MESSAGE, AND IT WAS UNDERSTOOD
       *[second] DIGNITY HAS TO BE DEFENDED
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } TRIES OUR PATIENCE. WE HAVE PLENTY
       *[second] A SIGN FROM { $name }, AND NOT A KIND ONE
      }
  }
headline-replied-reciprocate = { $paper ->
    [tokyo-own] KINDNESS FOR KINDNESS, AND WE KEEP COUNT
    [tokyo-theirs] { $name } RETURNS THE COURTESY
    [moscow-own] COURTESY FOR COURTESY
   *[moscow-theirs] { $name } KNOWS HOW TO ANSWER A GOOD NEIGHBOUR
  }
headline-replied-acknowledge = { $paper ->
    [tokyo-own] THANK YOU, WE SAID, AND LEFT IT THERE
    [tokyo-theirs] { $name } SAYS THANK YOU. IT IS A START
    [moscow-own] NOTED WITH SATISFACTION
   *[moscow-theirs] { $name } THANKS US, BRIEFLY
  }
headline-replied-snub = { $paper ->
    [tokyo-own] WE DID NOT SEE THE HAND. WERE WE LOOKING?
    [tokyo-theirs] OUR HAND IS LEFT IN THE AIR
    [moscow-own] { $home } EXPECTS DEEDS, NOT BOUQUETS
   *[moscow-theirs] { $name } LOOKS THE OTHER WAY
  }
headline-went-unmatched = { $paper ->
    [tokyo-own] { $of_two ->
        [first] WE WAVED. NOBODY WAVED BACK
       *[second] STILL NO ECHO FROM { $name }
      }
    [tokyo-theirs] { $of_two ->
        [first] { $name } IS WAITING FOR A WORD FROM US
       *[second] DID WE FORGET TO ANSWER { $name }?
      }
    [moscow-own] { $of_two ->
        [first] OUR GOODWILL AWAITS ITS ANSWER
       *[second] { $name } HAS YET TO FIND ITS PEN
      }
   *[moscow-theirs] { $of_two ->
        [first] AN ANSWER TO { $name } WILL COME IN ITS OWN TIME
       *[second] { $home } DOES NOT ANSWER IN HASTE
      }
  }
headline-acted = { $paper ->
    [tokyo-own] { $of_three ->
        [first] { $home } DID NOT WAIT TO BE ASKED
        [second] SOME THINGS NEED NO TREATY
       *[third] DONE FIRST, DEBATED NOW
      }
    [tokyo-theirs] { $of_three ->
        [first] { $name } ACTS, AND THE TABLE HEARS OF IT LATER
        [second] NEWS FROM { $name }: DONE, NOT DISCUSSED
       *[third] { $name } ACTS ALONE
      }
    [moscow-own] { $of_three ->
        [first] DEEDS, NOT WORDS
        [second] A DECISION TAKEN IN { $home }
       *[third] { $home } ACTS, AND NEEDS NO TREATY FOR IT
      }
   *[moscow-theirs] { $of_three ->
        [first] { $name } GOES ITS OWN WAY
        [second] NEWS FROM { $name }, CALMLY RECEIVED
       *[third] { $name } DOES NOT WAIT FOR THE TABLE
      }
  }
headline-stated-anger = { $paper ->
    [tokyo-own] { $of_two ->
        [first] { $home } HAS HAD ENOUGH
       *[second] WE ARE ANGRY, AND HAVE SAID SO NICELY
      }
    [tokyo-theirs] { $of_two ->
        [first] THUNDER FROM { $name }. BRING AN UMBRELLA
       *[second] { $name } BANGS ON THE TABLE
      }
    [moscow-own] { $of_two ->
        [first] A SERIOUS WARNING
       *[second] OUR DISPLEASURE, WEIGHED TO THE GRAM
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } LOSES ITS TEMPER
       *[second] STRONG WORDS IN { $name }, CALM IN { $home }
      }
  }
headline-stated-recognition = { $paper ->
    [tokyo-own] { $of_two ->
        [first] CREDIT WHERE IT IS DUE
       *[second] A GOOD WORD COSTS LITTLE, SO WE GAVE ONE
      }
    [tokyo-theirs] { $of_two ->
        [first] A GOOD WORD FROM { $name }, AT LAST
       *[second] { $name } PAYS US RESPECT
      }
    [moscow-own] { $of_two ->
        [first] A GREAT NEIGHBOUR CAN AFFORD PRAISE
       *[second] { $home } HONOURS WHAT DESERVES IT
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } SPEAKS WELL OF US, AND WHO WOULD ARGUE?
       *[second] A SOBER VOICE IN { $name }
      }
  }
headline-stated-regret = { $paper ->
    [tokyo-own] { $of_two ->
        [first] A HARD WORD, RIGHTLY SPOKEN
       *[second] { $home } SAYS THAT IT REGRETS
      }
    [tokyo-theirs] { $of_two ->
        [first] THE WORD WE WAITED FOR, FROM { $name }
       *[second] { $name } SAYS THAT IT REGRETS
      }
    [moscow-own] { $of_two ->
        [first] IT TAKES STRENGTH TO SAY SO
       *[second] { $home } FINDS THE WORDS
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } FINDS THE COURAGE TO SAY IT
       *[second] { $name } EXPRESSES REGRET
      }
  }
headline-glossed = { $paper ->
    [tokyo-own] “{ $issue }”: WHAT IT REALLY MEANS
    [tokyo-theirs] { $name } EXPLAINS OUR OWN TEXT TO US
    [moscow-own] “{ $issue }”: A NECESSARY CLARIFICATION
   *[moscow-theirs] { $name } READS ALOUD WHAT IS NOT WRITTEN
  }
headline-glossed-grave = { $paper ->
    [tokyo-own] “{ $issue }”: { $home } EXPLAINS
    [tokyo-theirs] “{ $issue }”: { $name } EXPLAINS
    [moscow-own] “{ $issue }”: { $home } EXPLAINS
   *[moscow-theirs] “{ $issue }”: { $name } EXPLAINS
  }
headline-addressed = { $paper ->
    [tokyo-own] { $of_two ->
        [first] A WORD FROM US TO THE PEOPLE OF { $name }
       *[second] WE WRITE TO { $name }'S READERS. HELLO THERE
      }
    [tokyo-theirs] { $of_two ->
        [first] { $name } TALKS TO EVERYONE BUT OUR MINISTERS
       *[second] DEAR READER, A LETTER FROM { $name } FOR YOU
      }
    [moscow-own] { $of_two ->
        [first] A FRIENDLY WORD TO THE PEOPLE OF { $name }
       *[second] { $home } SPEAKS, AND { $name }'S PUBLIC LISTENS
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } WOULD LIKE A WORD WITH OUR READERS
       *[second] OUR READERS HAVE MAIL FROM { $name }
      }
  }

# ----- at home

headline-pledged = { $paper ->
    [tokyo-own] { $of_three ->
        [first] “{ $issue }”: NOT ONE STEP BACK
        [second] OUR WORD IS GIVEN: “{ $issue }”
       *[third] “{ $issue }”: NOW WE HAVE TO MEAN IT
      }
    [tokyo-theirs] { $of_three ->
        [first] { $name } DRAWS A LINE: “{ $issue }”
        [second] “{ $issue }”: { $name } TIES ITS OWN HANDS
       *[third] “{ $issue }”: SO { $name } SAYS TODAY
      }
    [moscow-own] { $of_three ->
        [first] “{ $issue }”: OUR WORD IS FIRM
        [second] NO RETREAT: “{ $issue }”
       *[third] “{ $issue }”: LET NOBODY DOUBT IT
      }
   *[moscow-theirs] { $of_three ->
        [first] { $name } MAKES ITSELF A PROMISE: “{ $issue }”
        [second] “{ $issue }”: A BRAVE WORD FROM { $name }
       *[third] “{ $issue }”: { $name } LOCKS A DOOR
      }
  }
headline-pledged-grave = { $paper ->
    [tokyo-own] “{ $issue }”: OUR PROMISE STANDS
    [tokyo-theirs] “{ $issue }”: A PLEDGE FROM { $name }
    [moscow-own] “{ $issue }”: OUR WORD IS GIVEN
   *[moscow-theirs] “{ $issue }”: A PLEDGE FROM { $name }
  }
headline-justified = { $paper ->
    [tokyo-own] “{ $issue }”: WHY A PROMISE HAD TO GO
    [tokyo-theirs] “{ $issue }”: { $name } MEANT IT OTHERWISE
    [moscow-own] “{ $issue }”: FIRM, AND NOW FLEXIBLE
   *[moscow-theirs] “{ $issue }”: { $name } COMES TO ITS SENSES
  }
headline-justified-grave = { $paper ->
    [tokyo-own] “{ $issue }”: { $home } TAKES A PLEDGE BACK
    [tokyo-theirs] “{ $issue }”: { $name } TAKES A PLEDGE BACK
    [moscow-own] “{ $issue }”: { $home } TAKES A PLEDGE BACK
   *[moscow-theirs] “{ $issue }”: { $name } TAKES A PLEDGE BACK
  }
headline-prepared = { $paper ->
    [tokyo-own] { $of_two ->
        [first] “{ $issue }”: A HARD QUESTION, ASKED IN TIME
       *[second] “{ $issue }”: WHAT COULD WE BEAR?
      }
   *[moscow-own] { $of_two ->
        [first] “{ $issue }”: A SOBER VIEW
       *[second] “{ $issue }”: WISDOM LOOKS FURTHER
      }
  }
headline-promised-to-retire = { $paper ->
    [tokyo-own] ONE LAST DEED, THEN THE GARDEN
    [tokyo-theirs] { $name }'S LEADER WILL GO. WHOM DO WE WRITE TO NEXT?
    [moscow-own] AN OFFICE LAID DOWN FOR AN AGREEMENT
   *[moscow-theirs] { $name }'S LEADER HAS ONE HAND ON THE DOOR
  }

# ----- the course of things

headline-government-changed = { $paper ->
    [tokyo-own] { $leader } TAKES OFFICE
    [tokyo-theirs] IN { $name } IT IS { $leader } NOW
    [moscow-own] { $leader } TAKES UP THE WORK
   *[moscow-theirs] { $name }: { $leader } IN OFFICE
  }
headline-voted-passed = { $paper ->
    [tokyo-own] { $of_three ->
        [first] CARRIED, WITH { $yes } IN FAVOUR
        [second] IT PASSES, AND THE CORRIDORS BREATHE OUT
       *[third] CARRIED. THE DOUBTERS WILL WRITE LETTERS
      }
    [tokyo-theirs] { $of_three ->
        [first] { $yes } IN FAVOUR IN { $name }. WHO COUNTED?
        [second] { $name } APPROVES, AS IT TENDS TO
       *[third] A YES FROM { $name }
      }
    [moscow-own] { $of_three ->
        [first] APPROVED, WITH { $yes } IN FAVOUR
        [second] A WISE DECISION, WISELY TAKEN
       *[third] AS WAS TO BE EXPECTED: IN FAVOUR
      }
   *[moscow-theirs] { $of_three ->
        [first] { $yes } IN FAVOUR OF GOOD SENSE IN { $name }
        [second] { $name } AGREES, AFTER MUCH TALK
       *[third] REASON CARRIES THE DAY IN { $name }
      }
  }
headline-voted-refused = { $paper ->
    [tokyo-own] { $of_two ->
        [first] OUR OWN SIDE SAYS NO
       *[second] IN FAVOUR: { $yes }. IT WAS NOT ENOUGH
      }
    [tokyo-theirs] { $of_two ->
        [first] { $name } SAYS NO TO { $name }
       *[second] { $name } COUNTS ITS HANDS, AND THEY ARE TOO FEW
      }
    [moscow-own] { $of_two ->
        [first] THE TEXT IS FOUND WANTING
       *[second] A DECISION NOT TO BE HURRIED
      }
   *[moscow-theirs] { $of_two ->
        [first] { $name } CANNOT AGREE WITH { $name }
       *[second] REASON IS OUTVOTED IN { $name }
      }
  }
headline-voted-not-binding = { $paper ->
    [tokyo-own] A NO THAT BINDS NOBODY
    [tokyo-theirs] A NO IN { $name }, FOR THE RECORD
    [moscow-own] AN OPINION WAS HEARD
   *[moscow-theirs] { $name } SAYS NO, AND GOES ON
  }
headline-signature-stopped = { $paper ->
    [tokyo-own] THE PEN WAS OUT. OUR OWN SIDE TOOK IT AWAY
    [tokyo-theirs] { $name }'S ENVOYS MAY NOT SIGN AFTER ALL
    [moscow-own] NO SIGNATURE BEFORE ITS TIME
   *[moscow-theirs] { $name } STAYS ITS OWN HAND
  }
headline-signed = { $paper ->
    [tokyo] SIGNED. NOW FOR THE HARD PART: OURSELVES
   *[moscow] SIGNED, TO MUTUAL SATISFACTION
  }
headline-in-force = { $paper ->
    [tokyo] IT IS DONE. WHAT SHALL WE WRITE ABOUT NOW?
   *[moscow] IN FORCE: PATIENCE HAS ITS REWARD
  }
headline-came-out = { $paper ->
    [tokyo] WHAT NOBODY WAS TOLD
   *[moscow] AN UNDERSTANDING COMES OUT
  }
headline-refused = { $paper ->
    [tokyo-own] WE SIGNED, AND COULD NOT DELIVER
    [tokyo-theirs] { $name } SIGNED, AND COULD NOT DELIVER
    [moscow-own] { $home } EXAMINES, AND SETS THE TEXT ASIDE
   *[moscow-theirs] { $name }'S SIGNATURE TURNS OUT TO NEED A MAJORITY
  }
headline-refused-by-both = { $paper ->
    [tokyo] TWO SIGNATURES, AND NOT ONE YES
   *[moscow] THE TEXT SATISFIES NEITHER SIDE
  }
headline-out-of-time = { $paper ->
    [tokyo] TIME RAN OUT BEFORE THE WORDS DID
   *[moscow] THE QUESTION CAN WAIT
  }
headline-decided = { $paper ->
    [tokyo-own] { $of_three ->
        [first] { $home } HAS DECIDED
        [second] THE CABINET MAKES UP ITS MIND
       *[third] AN ANSWER, AND ITS PRICE
      }
    [tokyo-theirs] { $of_three ->
        [first] { $name } HAS DECIDED
        [second] WHAT { $name } CHOSE TO DO
       *[third] A DECISION IN { $name }
      }
    [moscow-own] { $of_three ->
        [first] { $home } HAS TAKEN ITS DECISION
        [second] THE QUESTION WAS EXAMINED AND SETTLED
       *[third] DECIDED, AND CARRIED OUT
      }
   *[moscow-theirs] { $of_three ->
        [first] { $name } CHOOSES
        [second] IN { $name } A DECISION AT LAST
       *[third] { $name } HAS MADE UP ITS MIND
      }
  }
