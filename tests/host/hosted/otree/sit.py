from otree.api import *
class C(BaseConstants):
    NAME_IN_URL = 'sit'
    PLAYERS_PER_GROUP = 2
    NUM_ROUNDS = 1
class Subsession(BaseSubsession): pass
class Group(BaseGroup): pass
class Player(BasePlayer):
    name = models.StringField()
class Sit(Page):
    form_model = 'player'
    form_fields = ['name']
page_sequence = [Sit]
