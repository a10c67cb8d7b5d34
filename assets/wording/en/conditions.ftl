# What a gesture or an act waits for: phrases that follow "if". `$so` is `not` where it must not be so; `$who` is you,
# they (then `$name` is the other side) or either.

condition-all = { $conditions }
condition-any = { $choices }
condition-proposed = { $so ->
    [not] { $who ->
        [you] you have not proposed { $choices } in public
        [they] { $name } has not proposed { $choices } in public
       *[either] nobody has proposed { $choices } in public
      }
   *[is] { $who ->
        [you] you have proposed { $choices } in public
        [they] { $name } has proposed { $choices } in public
       *[either] one of the two sides has proposed { $choices } in public
      }
  }
condition-pledged = { $so ->
    [not] { $who ->
        [you] you have made no pledge on “{ $issue }”
        [they] { $name } has made no pledge on “{ $issue }”
       *[either] nobody has made a pledge on “{ $issue }”
      }
   *[is] { $who ->
        [you] you have made a pledge on “{ $issue }”
        [they] { $name } has made a pledge on “{ $issue }”
       *[either] one of the two sides has made a pledge on “{ $issue }”
      }
  }
condition-refused = { $so ->
    [not] { $who ->
        [you] your home has refused no text
        [they] { $name }'s home has refused no text
       *[either] neither home has refused a text
      }
   *[is] { $who ->
        [you] your home has refused a text
        [they] { $name }'s home has refused a text
       *[either] one of the homes has refused a text
      }
  }
condition-done = { $so ->
    [not] “{ $title }” has not been done
   *[is] “{ $title }” has been done
  }
condition-happened = { $so ->
    [not] events leave room for it
   *[is] events make way for it
  }
condition-agreed = { $so ->
    [not] { $choices } is not provisionally agreed
   *[is] { $choices } is provisionally agreed
  }
condition-signed = { $so ->
    [not] no text with { $choices } has been signed
   *[is] a text with { $choices } has been signed
  }
condition-in-force = { $so ->
    [not] no text with { $choices } is in force
   *[is] a text with { $choices } is in force
  }
condition-begun = { $so ->
    [not] { $round } has not begun
   *[is] { $round } has begun
  }
condition-face = { $who ->
    [you] your face
   *[they] { $name }'s face
  } { $so ->
    [not] is not { $how ->
        [below] below
       *[above] above
      } { $points }
   *[is] is { $how ->
        [below] below
       *[above] above
      } { $points }
  }
condition-trust = { $who ->
    [you] your trust in { $name }
   *[they] { $name }'s trust in you
  } { $so ->
    [not] is not { $how ->
        [below] below
       *[above] above
      } { $points }
   *[is] is { $how ->
        [below] below
       *[above] above
      } { $points }
  }
