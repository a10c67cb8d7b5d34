SESSION_CONFIGS = [dict(name='sit', app_sequence=['sit'], num_demo_participants=120)]
SESSION_CONFIG_DEFAULTS = dict(real_world_currency_per_point=1.0, participation_fee=0.0)
ROOMS = [dict(name='class', display_name='A class')]
LANGUAGE_CODE = 'en'
REAL_WORLD_CURRENCY_CODE = 'USD'
USE_POINTS = True
SECRET_KEY = 'measured'
