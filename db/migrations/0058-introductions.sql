-- Somebody says who she is to a community that is new to her. A new value can be used once it is committed: see 0059.
alter type thread_kind add value 'introduction';
