var Qa=Array.isArray,zl=Array.prototype.indexOf,ya=Array.prototype.includes,er=Array.from,ni=Object.defineProperty,Gn=Object.getOwnPropertyDescriptor,Il=Object.getOwnPropertyDescriptors,ql=Object.prototype,Rl=Array.prototype,ai=Object.getPrototypeOf,os=Object.isExtensible;const ri=()=>{};function Dl(t){for(var e=0;e<t.length;e++)t[e]()}function si(){var t,e,n=new Promise((r,s)=>{t=r,e=s});return{promise:n,resolve:t,reject:e}}function us(t,e){if(Array.isArray(t))return t;if(!(Symbol.iterator in t))return Array.from(t);const n=[];for(const r of t)if(n.push(r),n.length===e)break;return n}const St=2,Qn=4,tr=8,Fr=1<<24,Gt=16,Qt=32,En=64,$r=128,jr=256,Xt=512,ht=1024,nt=2048,Ut=4096,Nt=8192,kt=16384,sa=32768,ka=1<<25,Pn=65536,Ba=1<<17,Cl=1<<18,ia=1<<19,Pl=1<<20,nn=1<<25,Wa=1<<21,Zn=1<<22,xn=1<<23,In=Symbol("$state"),ii=Symbol("component"),Ll=Symbol("legacy props"),Fl=Symbol(""),li=Symbol("attributes"),Er=Symbol("class"),Sr=Symbol("style"),Tr=Symbol("text"),Ua=Symbol("form reset"),Na=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},nr=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),jl=1,Ul=2,oi=4,Vl=8,Hl=16,Bl=1,Wl=4,Kl=8,Gl=16,Zl=1,Yl=2,ui={},ft=Symbol("uninitialized"),Xl="http://www.w3.org/1999/xhtml",Jl="@attach";function Ql(){console.warn("https://svelte.dev/e/derived_inert")}function eo(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function to(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function ci(t){return t===this.v}function no(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function di(t){return!no(t,this.v)}function ao(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function ro(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function so(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function io(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function lo(t){throw new Error("https://svelte.dev/e/effect_orphan")}function oo(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function uo(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function co(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function fo(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function vo(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function ho(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let Ot=null;function ea(t){Ot=t}function Je(t,e=!1,n){Ot={p:Ot,i:!1,c:null,e:null,s:t,x:null,r:Re,l:null}}function Qe(t){var e=Ot,n=e.e;if(n!==null){e.e=null;for(var r of n)Oi(r)}return e.i=!0,Ot=e.p,Ur(t)}function Ur(t={}){return ni(t,ii,{value:!0}),t}function fi(){return!0}let Nn=[];function vi(){var t=Nn;Nn=[],Dl(t)}function an(t){if(Nn.length===0&&!ga){var e=Nn;queueMicrotask(()=>{e===Nn&&vi()})}Nn.push(t)}function _o(){for(;Nn.length>0;)vi()}const mo=-7169;function ct(t,e){t.f=t.f&mo|e}function Vr(t){(t.f&Xt)!==0||t.deps===null?ct(t,ht):ct(t,Ut)}function hi(t,e){(t.f&nt)!==0?e.set(t,nt):(t.f&Ut)!==0&&e.get(t)!==nt&&e.set(t,Ut),ct(t,ht)}function go(t,e){if(e){const n=document.body;t.autofocus=!0,an(()=>{document.activeElement===n&&t.focus()})}}let cs=!1;function wo(){cs||(cs=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[Ua]?.()})},{capture:!0}))}function la(t){var e=ze,n=Re;Kt(null),ln(null);try{return t()}finally{Kt(e),ln(n)}}function _i(t,e,n,r=n){t.addEventListener(e,()=>la(n));const s=t[Ua];s?t[Ua]=()=>{s(),r(!0)}:t[Ua]=()=>r(!0),wo()}function mi(t,e,n,r){const s=xa;var i=t.filter(y=>!y.settled),l=e.map(s);if(n.length===0&&i.length===0){r(l);return}var o=Re,d=bo(),v=i.length===1?i[0].promise:i.length>1?Promise.all(i.map(y=>y.promise)):null;function _(y){if((o.f&kt)===0){d();try{r([...l,...y])}catch(E){tn(E,o)}Ka()}}var m=gi();if(n.length===0){v.then(()=>_([])).finally(m);return}function p(){Promise.all(n.map(y=>po(y))).then(_).catch(y=>tn(y,o)).finally(m)}v?v.then(()=>{if((o.f&kt)!==0){m();return}d(),p(),Ka()}):p()}function bo(){var t=Re,e=ze,n=Ot,r=$e;return function(i=!0){ln(t),Kt(e),ea(n),i&&(t.f&kt)===0&&(r?.activate(),r?.apply())}}function Ka(t=!0){ln(null),Kt(null),ea(null),t&&$e?.deactivate()}function gi(){var t=Re,e=t.b,n=$e,r=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(r,t),()=>{e?.update_pending_count(-1,n),n.decrement(r,t)}}function xa(t){var e=St|nt;return Re!==null&&(Re.f|=ia),{ctx:Ot,deps:null,effects:null,equals:ci,f:e,fn:t,reactions:null,rv:0,v:ft,wv:0,parent:Re,ac:null}}const va=Symbol("obsolete");function po(t,e,n){let r=Re;r===null&&ao();var s=void 0,i=Ln(ft),l=!ze,o=new Set;return Ro(()=>{var d=Re,v=si();s=v.promise;try{Promise.resolve(t()).then(v.resolve,y=>{y!==Na&&v.reject(y)}).finally(Ka)}catch(y){v.reject(y),Ka()}var _=$e;if(l){if((d.f&sa)!==0)var m=gi();if(r.b?.is_rendered())_.async_deriveds.get(d)?.reject(va);else for(const y of o.values())y.reject(va);o.add(v),_.async_deriveds.set(d,v)}const p=(y,E=void 0)=>{m?.(),o.delete(v),E!==va&&(_.activate(),E?(i.f|=xn,ta(i,E)):((i.f&xn)!==0&&(i.f^=xn),ta(i,y)),_.deactivate())};v.promise.then(p,y=>p(null,y||"unknown"))}),Gr(()=>{for(const d of o)d.reject(va)}),new Promise(d=>{function v(_){function m(){_===s?d(i):v(s)}_.then(m,m)}v(s)})}function Y(t){const e=xa(t);return Ci(e),e}function wi(t){const e=xa(t);return e.equals=di,e}function yo(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)xt(e[n])}}function Hr(t){var e,n=Re,r=t.parent;if(!mn&&r!==null&&t.v!==ft&&(r.f&(kt|Nt))!==0)return Ql(),t.v;ln(r);try{yo(t),e=ji(t)}finally{ln(n)}return e}function bi(t){var e=Hr(t);if(!t.equals(e)&&(t.wv=Li(),(!$e?.is_fork||t.deps===null)&&($e!==null?($e.capture(t,e,!0),Yn?.capture(t,e,!0)):t.v=e,t.deps===null))){ct(t,ht);return}mn||(Zt!==null?(Kr()||$e?.is_fork)&&Zt.set(t,e):Vr(t))}function ko(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&la(()=>{e.ac.abort(Na),e.ac=null}),e.fn!==null&&(e.teardown=ri),$a(e,0),Yr(e))}function pi(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&na(e)}let ur=null,Bn=null,$e=null,Yn=null,Zt=null,Ar=null,ga=!1,cr=!1,wa=null,Va=null;var ds=0;let xo=1;class Sn{id=xo++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#i=new Set;#t=0;#r=new Map;#n=null;#a=[];#s=[];#l=new Map;#o=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){Bn===null?ur=Bn=this:(Bn.next=this,this.prev=Bn),Bn=this}#v(){if(this.is_fork)return!0;for(const e of this.#r.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var n=e;n!==null;n=n.parent)if(this.#o.has(n))return!0;return!1}skip_effect(e){this.#o.has(e)||this.#o.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=r=>this.schedule(r)){var r=this.#o.get(e);if(r){this.#o.delete(e);for(var s of r.d)ct(s,nt),n(s);for(s of r.m)ct(s,Ut),n(s)}this.#u.add(e)}#f(){var e=[];for(const i of this.#a)if(!((i.f&kt)!==0||(i.f&(nt|Ut))===0)){for(var n=i,r=!1;n.parent!==null;){n=n.parent;var s=n.f;if((s&(En|Qt))!==0){if((s&ht)===0){r=!0;break}n.f^=ht}}r||e.push(n)}return this.#a=[],e}#h(){this.started=!0;for(const[o,d]of this.#l)ct(o,d),this.schedule(o);this.apply();for(var e=wa=[],n=[],r=Va=[];this.#a.length>0;){ds++>1e3&&(this.#m(),Eo());for(const o of this.#f())try{this.#w(o,e,n)}catch(d){throw xi(o),this.#v()||this.discard(),d}}if($e=null,r.length>0){var s=Sn.ensure();for(const o of r)s.schedule(o)}if(wa=null,Va=null,this.#v()){this.#_(n),this.#_(e);for(const[o,d]of this.#o)ki(o,d);r.length>0&&$e.#h();return}const i=this.#p();if(i){this.#_(n),this.#_(e),i.#d(this);return}this.#l.clear();for(const o of this.#e)o(this);this.#e.clear(),Yn=this,fs(n),fs(e),Yn=null,this.#n?.resolve();var l=$e;this.#t===0&&(this.#a.length===0||l!==null)&&this.#m(),l!==null&&(rn.clear(),l.#h())}#w(e,n,r){e.f^=ht;for(var s=e.first;s!==null;){var i=s.f,l=(i&(Qt|En))!==0,o=l&&(i&ht)!==0,d=o||(i&Nt)!==0||this.#o.has(s);if(!d&&s.fn!==null){l?s.f^=ht:(i&Qn)!==0?n.push(s):Ia(s)&&((i&Gt)!==0&&this.add_dirty_reaction(s,Ut),na(s));var v=s.first;if(v!==null){s=v;continue}}for(;s!==null;){var _=s.next;if(_!==null){s=_;break}s=s.parent}}}#p(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#b(e))return e;return null}#b(e){for(const[n,[,r]]of this.current)if(!r&&e.current.has(n))return!0;return!1}#d(e){for(const[r,s]of e.current)!this.previous.has(r)&&e.previous.has(r)&&this.previous.set(r,e.previous.get(r)),this.current.set(r,s);for(const[r,s]of e.async_deriveds){const i=this.async_deriveds.get(r);i&&s.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#l);const n=r=>{var s=r.reactions;if(s!==null&&!((r.f&St)!==0&&(r.f&(nt|Ut))===0))for(const o of s){var i=o.f;if((i&St)!==0)n(o);else{var l=o;i&(Zn|Gt)&&!this.async_deriveds.has(l)&&(this.#l.delete(l),ct(l,nt),this.schedule(l))}}};for(const r of this.current.keys())n(r);this.oncommit(()=>e.discard()),e.#m(),$e=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)hi(e[n],this.#l)}capture(e,n,r=!1){e.v!==ft&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&xn)===0&&(this.current.set(e,[n,r]),Zt?.set(e,n)),this.is_fork||(e.v=n)}activate(){$e=this}deactivate(){$e=null,Zt=null}flush(){try{cr=!0,$e=this,this.#h()}finally{ds=0,Ar=null,wa=null,Va=null,cr=!1,$e=null,Zt=null,rn.clear()}}discard(){for(const e of this.#i)e(this);this.#i.clear();for(const e of this.async_deriveds.values())e.reject(va);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#s.push(e)}#y(){for(let m=ur;m!==null;m=m.next){var e=m.id<this.id,n=[];for(const[p,[y,E]]of this.current){if(m.current.has(p)){var r=m.current.get(p)[0];if(e&&y!==r)m.current.set(p,[y,E]);else continue}n.push(p)}if(e)for(const[p,y]of this.async_deriveds){const E=m.async_deriveds.get(p);E&&y.promise.then(E.resolve).catch(E.reject)}var s=[...m.current.keys()].filter(p=>!m.current.get(p)[1]);if(!(!m.started||s.length===0)){var i=s.filter(p=>!this.current.has(p));if(i.length===0)e&&m.discard();else if(n.length>0){if(e)for(const p of this.#u)m.unskip_effect(p,y=>{(y.f&(Gt|Zn))!==0?m.schedule(y):m.#_([y])});m.activate();var l=new Set,o=new Map;for(var d of n)yi(d,i,l,o);o=new Map;var v=[...m.current].filter(([p,y])=>{const E=this.current.get(p);return E?E[0]!==y[0]||E[1]!==y[1]:!0}).map(([p])=>p);if(v.length>0)for(const p of this.#s)(p.f&(kt|Nt|Ba))===0&&Br(p,v,o)&&((p.f&(Zn|Gt))!==0?(ct(p,nt),m.schedule(p)):m.add_dirty_reaction(p,nt));if(m.#a.length>0&&!m.#c){m.apply();for(var _ of m.#f())m.#w(_,[],[])}m.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let r=this.#r.get(n)??0;this.#r.set(n,r+1)}}decrement(e,n){if(this.#t-=1,e){let r=this.#r.get(n)??0;r===1?this.#r.delete(n):this.#r.set(n,r-1)}this.#c||(this.#c=!0,an(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,r]of e)this.add_dirty_reaction(n,r);e.clear()}add_dirty_reaction(e,n){(n===nt||this.#l.get(e)!==nt)&&this.#l.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#i.add(e)}settled(){return(this.#n??=si()).promise}static ensure(){if($e===null){const e=$e=new Sn;!cr&&!ga&&an(()=>{e.started||e.flush()})}return $e}apply(){{Zt=null;return}}schedule(e){if(Ar=e,e.b?.is_pending&&(e.f&(Qn|tr|Fr))!==0&&(e.f&sa)===0){e.b.defer_effect(e);return}this.#a.push(e)}#m(){if(this.linked){var e=this.prev,n=this.next;e===null?ur=n:e.next=n,n===null?Bn=e:n.prev=e,this.linked=!1}}}function $o(t){var e=ga,n=Yn;Yn=null,ga=!0;try{for(var r;;){if(_o(),$e===null)return r;$e.flush()}}finally{ga=e,Yn=n}}function Eo(){try{oo()}catch(t){tn(t,Ar)}}let fn=null;function fs(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var r=t[n++];if((r.f&(kt|Nt))===0&&Ia(r)&&(fn=new Set,na(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&qi(r),fn?.size>0)){rn.clear();for(const s of fn){if((s.f&(kt|Nt))!==0)continue;const i=[s];let l=s.parent;for(;l!==null;)fn.has(l)&&(fn.delete(l),i.push(l)),l=l.parent;for(let o=i.length-1;o>=0;o--){const d=i[o];(d.f&(kt|Nt))===0&&na(d)}}fn.clear()}}fn=null}}function yi(t,e,n,r){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const s of t.reactions){const i=s.f;(i&St)!==0?yi(s,e,n,r):(i&(Zn|Gt))!==0&&(i&nt)===0&&Br(s,e,r)&&(ct(s,nt),Wr(s))}}function Br(t,e,n){const r=n.get(t);if(r!==void 0)return r;if(t.deps!==null)for(const s of t.deps){if(ya.call(e,s))return!0;if((s.f&St)!==0&&Br(s,e,n))return n.set(s,!0),!0}return n.set(t,!1),!1}function Wr(t){$e.schedule(t)}function ki(t,e){if(!((t.f&Qt)!==0&&(t.f&ht)!==0)){(t.f&nt)!==0?e.d.push(t):(t.f&Ut)!==0&&e.m.push(t),ct(t,ht);for(var n=t.first;n!==null;)ki(n,e),n=n.next}}function xi(t){ct(t,ht);for(var e=t.first;e!==null;)xi(e),e=e.next}let Ga=new Set;const rn=new Map;let $i=!1;function Ln(t,e){var n={f:0,v:t,reactions:null,equals:ci,rv:0,wv:0};return n}function me(t,e){const n=Ln(t);return Ci(n),n}function So(t,e=!1,n=!0){const r=Ln(t);return e||(r.equals=di),r}function re(t,e,n=!1){ze!==null&&(!Yt||(ze.f&Ba)!==0)&&fi()&&(ze.f&(St|Gt|Zn|Ba))!==0&&(sn===null||!sn.has(t))&&vo();let r=n?Lt(e):e;return ta(t,r,Va)}var Mn=null,Mr=0;function ta(t,e,n=null){if(!t.equals(e)){mn?rn.set(t,e):rn.has(t)||rn.set(t,t.v);var r=Sn.ensure();if(r.capture(t,e),(t.f&St)!==0){const s=t;(t.f&nt)!==0&&Hr(s),Zt===null&&Vr(s)}t.wv=Li(),Mn=null,Mr=0,Ei(t,nt,n),Mn=null,Re!==null&&(Re.f&ht)!==0&&(Re.f&(Qt|En))===0&&(Wt===null?Po([t]):Wt.push(t)),!r.is_fork&&Ga.size>0&&!$i&&To()}return e}function To(){$i=!1;for(const t of Ga){(t.f&ht)!==0&&ct(t,Ut);let e;try{e=Ia(t)}catch{e=!0}e&&na(t)}Ga.clear()}function ba(t){re(t,t.v+1)}function Ei(t,e,n){var r=t.reactions;if(r!==null){var s=r.length;if(Mr+=s,Mr>1e5&&Mn===null&&(Mn=new Set),Mn!==null){if(Mn.has(t))return;Mn.add(t)}for(var i=0;i<s;i++){var l=r[i],o=l.f,d=(o&nt)===0;if(d&&ct(l,e),(o&Ba)!==0)Ga.add(l);else if((o&St)!==0){var v=l;Zt?.delete(v),Ei(v,Ut,n)}else if(d){var _=l;(o&Gt)!==0&&fn!==null&&fn.add(_),n!==null?n.push(_):Wr(_)}}}}function Lt(t){if(typeof t!="object"||t===null||In in t||ii in t)return t;const e=ai(t);if(e!==ql&&e!==Rl)return t;var n=new Map,r=Qa(t),s=me(0),i=Rn,l=o=>{if(Rn===i)return o();var d=ze,v=Rn;Kt(null),_s(i);var _=o();return Kt(d),_s(v),_};return r&&n.set("length",me(t.length)),new Proxy(t,{defineProperty(o,d,v){(!("value"in v)||v.configurable===!1||v.enumerable===!1||v.writable===!1)&&co();var _=n.get(d);return _===void 0?l(()=>{var m=me(v.value);return n.set(d,m),m}):re(_,v.value,!0),!0},deleteProperty(o,d){var v=n.get(d);if(v===void 0){if(d in o){const _=l(()=>me(ft));n.set(d,_),ba(s)}}else re(v,ft),ba(s);return!0},get(o,d,v){if(d===In)return t;var _=n.get(d),m=d in o;if(_===void 0&&(!m||Gn(o,d)?.writable)&&(_=l(()=>{var y=Lt(m?o[d]:ft),E=me(y);return E}),n.set(d,_)),_!==void 0){var p=a(_);return p===ft?void 0:p}return Reflect.get(o,d,v)},getOwnPropertyDescriptor(o,d){this.has?.(o,d);var v=Reflect.getOwnPropertyDescriptor(o,d),_=n.get(d);if(_!==void 0){var m=a(_);if(m===ft)return;if(v&&"value"in v)v.value=m;else return{enumerable:!0,configurable:!0,value:m,writable:!0}}return v},has(o,d){if(d===In)return!0;var v=n.get(d),_=v!==void 0&&v.v!==ft||Reflect.has(o,d);if(v!==void 0||(Re!==null||ze!==null)&&(!_||Gn(o,d)?.writable)){v===void 0&&(v=l(()=>{var p=_?Lt(o[d]):ft,y=me(p);return y}),n.set(d,v));var m=a(v);if(m===ft)return!1}return _},set(o,d,v,_){var m=n.get(d),p=d in o;if(r&&d==="length")for(var y=v;y<m.v;y+=1){var E=n.get(y+"");E!==void 0?re(E,ft):y in o&&(E=l(()=>me(ft)),n.set(y+"",E))}if(m===void 0)(!p||Gn(o,d)?.writable)&&(m=l(()=>me(void 0)),re(m,Lt(v)),n.set(d,m));else{p=m.v!==ft;var P=l(()=>Lt(v));re(m,P)}var q=Reflect.getOwnPropertyDescriptor(o,d);if(q?.set&&q.set.call(_,v),!p){if(r&&typeof d=="string"){var M=n.get("length"),L=Number(d);Number.isInteger(L)&&L>=M.v&&re(M,L+1)}ba(s)}return!0},ownKeys(o){a(s);var d=Reflect.ownKeys(o).filter(m=>{var p=n.get(m);return p===void 0||p.v!==ft});for(var[v,_]of n)_.v!==ft&&!(v in o)&&d.push(v);return d},setPrototypeOf(){fo()}})}function vs(t){try{if(t!==null&&typeof t=="object"&&In in t)return t[In]}catch{}return t}function Si(t,e){return Object.is(vs(t),vs(e))}var Nr,Ti,Ai,Mi;function Ao(){if(Nr===void 0){Nr=window,Ti=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;Ai=Gn(e,"firstChild").get,Mi=Gn(e,"nextSibling").get,os(t)&&(t[Er]=void 0,t[li]=null,t[Sr]=void 0,t.__e=void 0),os(n)&&(n[Tr]=void 0)}}function vn(t=""){return document.createTextNode(t)}function Fn(t){return Ai.call(t)}function Oa(t){return Mi.call(t)}function g(t,e){return Fn(t)}function Ae(t,e=!1){{var n=Fn(t);return n instanceof Comment&&n.data===""?Oa(n):n}}function h(t,e=!1){return Fn(t)}function u(t,e=1,n=!1){let r=t;for(;e--;)r=Oa(r);return r}function Mo(t){t.textContent=""}function Ni(){return!1}function No(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function Oo(t){var e=Re;if(e===null)return ze.f|=xn,t;if((e.f&sa)===0&&(e.f&Qn)===0)throw t;tn(t,e)}function tn(t,e){if(t===ui)throw t;if(!(e!==null&&(e.f&kt)!==0)){for(;e!==null;){if((e.f&$r)!==0&&(e.f&(kt|ka))===0){if((e.f&sa)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function zo(t){Re===null&&(ze===null&&lo(),io()),mn&&so()}function Io(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function on(t,e){var n=Re;n!==null&&(n.f&Nt)!==0&&(t|=Nt);var r={ctx:Ot,deps:null,nodes:null,f:t|nt|Xt,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};$e?.register_created_effect(r);var s=r;if((t&Qn)!==0)wa!==null?wa.push(r):Sn.ensure().schedule(r);else if(e!==null){try{na(r)}catch(l){throw xt(r),l}s.deps===null&&s.teardown===null&&s.nodes===null&&s.first===s.last&&(s.f&ia)===0&&(s=s.first,(t&Gt)!==0&&(t&Pn)!==0&&s!==null&&(s.f|=Pn))}if(s!==null&&(s.parent=n,n!==null&&Io(s,n),ze!==null&&(ze.f&St)!==0&&(t&En)===0)){var i=ze;(i.effects??=[]).push(s)}return r}function Kr(){return ze!==null&&!Yt}function Gr(t){const e=on(tr,null);return ct(e,ht),e.teardown=t,e}function $n(t){zo();var e=Re.f,n=!ze&&(e&Qt)!==0&&Ot!==null&&!Ot.i;if(n){var r=Ot;(r.e??=[]).push(t)}else return Oi(t)}function Oi(t){return on(Qn|Pl,t)}function qo(t){Sn.ensure();const e=on(En|ia,t);return(n={})=>new Promise(r=>{n.outro?qn(e,()=>{xt(e),r(void 0)}):(xt(e),r(void 0))})}function za(t){return on(Qn,t)}function Ro(t){return on(Zn|ia,t)}function Zr(t,e=0){return on(tr|e,t)}function k(t,e=[],n=[],r=[]){mi(r,e,n,s=>{on(tr,()=>{t(...s.map(a))})})}function ar(t,e=0){var n=on(Gt|e,t);return n}function zi(t,e=0){var n=on(Fr|e,t);return n}function Ct(t){return on(Qt|ia,t)}function Ii(t){var e=t.teardown;if(e!==null){const n=mn,r=ze;hs(!0),Kt(null);try{e.call(null)}catch(s){tn(s,t.parent)}finally{hs(n),Kt(r)}}}function Yr(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const s=n.ac;s!==null&&la(()=>{s.abort(Na)});var r=n.next;(n.f&En)!==0?n.parent=null:xt(n,e),n=r}}function Do(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&Qt)===0&&xt(e),e=n}}function xt(t,e=!0){var n=!1;(e||(t.f&Cl)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(Co(t.nodes.start,t.nodes.end),n=!0),t.f|=ka,Yr(t,e&&!n),$a(t,0);var r=t.nodes&&t.nodes.t;if(r!==null)for(const i of r)i.stop();Ii(t),t.f^=ka,t.f|=kt;var s=t.parent;s!==null&&s.first!==null&&qi(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function Co(t,e){for(;t!==null;){var n=t===e?null:Oa(t);t.remove(),t=n}}function qi(t){var e=t.parent,n=t.prev,r=t.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),e!==null&&(e.first===t&&(e.first=r),e.last===t&&(e.last=n))}function qn(t,e,n=!0){var r=[];t.f|=jr,Ri(t,r,!0);var s=()=>{n&&xt(t),e&&e()},i=r.length;if(i>0){var l=()=>--i||s();for(var o of r)o.out(l)}else s()}function Ri(t,e,n){if((t.f&Nt)===0){t.f^=Nt;var r=t.nodes&&t.nodes.t;if(r!==null)for(const o of r)(o.is_global||n)&&e.push(o);for(var s=t.first;s!==null;){var i=s.next;if((s.f&En)===0){var l=(s.f&Pn)!==0||(s.f&Qt)!==0&&(t.f&Gt)!==0;Ri(s,e,l?n:!1)}s=i}}}function Za(t){t.f&=~jr,Di(t,!0)}function Di(t,e){if((t.f&jr)===0&&(t.f&Nt)!==0){t.f^=Nt,(t.f&ht)===0&&(ct(t,nt),Sn.ensure().schedule(t));for(var n=t.first;n!==null;){var r=n.next,s=(n.f&Pn)!==0||(n.f&Qt)!==0;Di(n,s?e:!1),n=r}var i=t.nodes&&t.nodes.t;if(i!==null)for(const l of i)(l.is_global||e)&&l.in()}}function Xr(t,e){if(t.nodes)for(var n=t.nodes.start,r=t.nodes.end;n!==null;){var s=n===r?null:Oa(n);e.append(n),n=s}}let mn=!1;function hs(t){mn=t}let ze=null,Yt=!1;function Kt(t){ze=t}let Re=null;function ln(t){Re=t}let sn=null;function Ci(t){ze!==null&&((ze.f&Wa)!==0||(ze.f&St)!==0)&&(sn??=new Set).add(t)}let Pt=null,jt=0,Wt=null;function Po(t){Wt=t}let Pi=1,On=0,Rn=On;function _s(t){Rn=t}function Li(){return++Pi}function Ia(t){var e=t.f;if((e&nt)!==0)return!0;if((e&Ut)!==0){for(var n=t.deps,r=n.length,s=0;s<r;s++){var i=n[s];if(Ia(i)&&bi(i),i.wv>t.wv)return!0}(e&Xt)!==0&&Zt===null&&ct(t,ht)}return!1}function Fi(t,e,n=!0){var r=t.reactions;if(r!==null&&!(sn!==null&&sn.has(t)))for(var s=0;s<r.length;s++){var i=r[s];(i.f&St)!==0?Fi(i,e,!1):e===i&&(n?ct(i,nt):(i.f&ht)!==0&&ct(i,Ut),Wr(i))}}function ji(t){var e=Pt,n=jt,r=Wt,s=ze,i=sn,l=Ot,o=Yt,d=Rn,v=t.f;Pt=null,jt=0,Wt=null,ze=(v&(Qt|En))===0?t:null,sn=null,ea(t.ctx),Yt=!1,Rn=++On,t.ac!==null&&(la(()=>{t.ac.abort(Na)}),t.ac=null);try{t.f|=Wa;var _=t.fn,m=_();t.f|=sa;var p=ms(t);if(fi()&&Wt!==null&&!Yt&&p!==null&&(t.f&(St|Ut|nt))===0)for(var y=0;y<Wt.length;y++)Fi(Wt[y],t);if(s!==null&&s!==t){if(On++,s.deps!==null)for(let E=0;E<n;E+=1)s.deps[E].rv=On;if(e!==null)for(const E of e)E.rv=On;Wt!==null&&(r===null?r=Wt:r.push(...Wt))}return(t.f&xn)!==0&&(t.f^=xn),m}catch(E){return ms(t),Oo(E)}finally{t.f^=Wa,Pt=e,jt=n,Wt=r,ze=s,sn=i,ea(l),Yt=o,Rn=d}}function ms(t){var e=t.deps,n=$e?.is_fork;if(Pt!==null){var r;if(n||$a(t,jt),e!==null&&jt>0)for(e.length=jt+Pt.length,r=0;r<Pt.length;r++)e[jt+r]=Pt[r];else t.deps=e=Pt;if(Kr()&&(t.f&Xt)!==0)for(r=jt;r<e.length;r++)(e[r].reactions??=[]).push(t)}else!n&&e!==null&&jt<e.length&&($a(t,jt),e.length=jt);return e}function Lo(t,e){let n=e.reactions;if(n!==null){var r=zl.call(n,t);if(r!==-1){var s=n.length-1;s===0?n=e.reactions=null:(n[r]=n[s],n.pop())}}if(n===null&&(e.f&St)!==0&&(Pt===null||!ya.call(Pt,e))){var i=e;(i.f&Xt)!==0&&(i.f^=Xt),i.v!==ft&&Vr(i),i.ac!==null&&la(()=>{i.ac.abort(Na),i.ac=null,ct(i,nt)}),ko(i),$a(i,0)}}function $a(t,e){var n=t.deps;if(n!==null)for(var r=e;r<n.length;r++)Lo(t,n[r])}function na(t){var e=t.f;if((e&kt)===0){ct(t,ht);var n=Re;Re=t;try{(e&(Gt|Fr))!==0?Do(t):Yr(t),Ii(t);var r=ji(t);t.teardown=typeof r=="function"?r:null,t.wv=Pi;var s}finally{Re=n}}}async function Fo(){await Promise.resolve(),$o()}function a(t){var e=t.f,n=(e&St)!==0;if(ze!==null&&!Yt){var r=Re!==null&&(Re.f&kt)!==0;if(!r&&(sn===null||!sn.has(t))){var s=ze.deps;if((ze.f&Wa)!==0)t.rv<On&&(t.rv=On,Pt===null&&s!==null&&s[jt]===t?jt++:Pt===null?Pt=[t]:Pt.push(t));else{ze.deps??=[],ya.call(ze.deps,t)||ze.deps.push(t);var i=t.reactions;i===null?t.reactions=[ze]:ya.call(i,ze)||i.push(ze)}}}if(mn&&rn.has(t))return rn.get(t);if(n){var l=t;if(mn){var o=l.v;return((l.f&ht)===0&&l.reactions!==null||Vi(l))&&(o=Hr(l)),rn.set(l,o),o}var d=(l.f&Xt)===0&&!Yt&&ze!==null&&(ze.f&Xt)!==0,v=(l.f&sa)===0;Ia(l)&&(d&&(l.f|=Xt),bi(l)),d&&!v&&(pi(l),Ui(l))}if(Zt?.has(t))return Zt.get(t);if((t.f&xn)!==0)throw t.v;return t.v}function Ui(t){if(t.f|=Xt,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:ya.call(e,t)||e.push(t),(n.f&St)!==0&&(n.f&Xt)===0&&(pi(n),Ui(n))}}function Vi(t){if(t.v===ft)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(rn.has(e)||(e.f&St)!==0&&Vi(e))return!0;return!1}function qa(t){var e=Yt;try{return Yt=!0,t()}finally{Yt=e}}function jo(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const Uo=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function Vo(t){return Uo.includes(t)}const Ho={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function Bo(t){return t=t.toLowerCase(),Ho[t]??t}const Wo=["touchstart","touchmove"];function Ko(t){return Wo.includes(t)}const ha=Symbol("events"),Hi=new Set,Or=new Set;function Bi(t,e,n,r={}){function s(i){if(r.capture||zr.call(e,i),!i.cancelBubble)return la(()=>n?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(s.__removed=!1,an(()=>{s.__removed||e.addEventListener(t,s,r)})):e.addEventListener(t,s,r),s}function Ea(t,e,n,r,s){var i={capture:r,passive:s},l=Bi(t,e,n,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&Gr(()=>{l.__removed=!0,e.removeEventListener(t,l,i)})}function Pe(t,e,n){(e[ha]??={})[t]=n}function en(t){for(var e=0;e<t.length;e++)Hi.add(t[e]);for(var n of Or)n(t)}let dr=null,fr=!1;function zr(t){var e=this,n=e.ownerDocument,r=t.type,s=t.composedPath?.()||[],i=s[0]||t.target;dr=t,fr||(fr=!0,setTimeout(()=>{fr=!1,dr=null}));var l=0,o=dr===t&&t[ha];if(o){var d=s.indexOf(o);if(d!==-1&&(e===document||e===window)){t[ha]=e;return}var v=s.indexOf(e);if(v===-1)return;d<=v&&(l=d)}if(i=s[l]||t.target,i!==e){ni(t,"currentTarget",{configurable:!0,get(){return i||n}});var _=ze,m=Re;Kt(null),ln(null);try{for(var p,y=[];i!==null&&i!==e;){try{var E=i[ha]?.[r];E!=null&&(!i.disabled||t.target===i)&&E.call(i,t)}catch(P){p?y.push(P):p=P}if(t.cancelBubble)break;l++,i=l<s.length?s[l]:null}if(p){for(let P of y)queueMicrotask(()=>{throw P});throw p}}finally{t[ha]=e,delete t.currentTarget,Kt(_),ln(m)}}}const Go=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function Zo(t){return Go?.createHTML(t)??t}function Wi(t){var e=No("template");return e.innerHTML=Zo(t.replaceAll("<!>","<!---->")),e.content}function Sa(t,e){var n=Re;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function $(t,e){var n=(e&Zl)!==0,r=(e&Yl)!==0,s,i=!t.startsWith("<!>");return()=>{s===void 0&&(s=Wi(i?t:"<!>"+t),n||(s=Fn(s)));var l=r||Ti?document.importNode(s,!0):s.cloneNode(!0);if(n){var o=Fn(l),d=l.lastChild;Sa(o,d)}else Sa(l,l);return l}}function Yo(t,e,n="svg"){var r=!t.startsWith("<!>"),s=`<${n}>${r?t:"<!>"+t}</${n}>`,i;return()=>{if(!i){var l=Wi(s),o=Fn(l);i=Fn(o)}var d=i.cloneNode(!0);return Sa(d,d),d}}function Ki(t,e){return Yo(t,e,"svg")}function Mt(t=""){{var e=vn(t+"");return Sa(e,e),e}}function Dn(){var t=document.createDocumentFragment(),e=document.createComment(""),n=vn();return t.append(e,n),Sa(e,n),t}function w(t,e){t!==null&&t.before(e)}function Xo(t){let e=0,n=Ln(0),r;return()=>{Kr()&&(a(n),Zr(()=>(e===0&&(r=qa(()=>t(()=>ba(n)))),e+=1,()=>{an(()=>{e-=1,e===0&&(r?.(),r=void 0,ba(n))})})))}}var Jo=Pn|ia;function Qo(t,e,n,r){new eu(t,e,n,r)}class eu{parent;is_pending=!1;transform_error;#e;#i=null;#t;#r;#n;#a=null;#s=null;#l=null;#o=null;#u=0;#c=0;#v=!1;#g=new Map;#f=null;#h=Xo(()=>(this.#f=Ln(this.#u),()=>{this.#f=null}));constructor(e,n,r,s){this.#e=e,this.#t=n,this.#r=i=>{var l=Re;l.b=this,l.f|=$r,r(i)},this.parent=Re.b,this.transform_error=s??this.parent?.transform_error??(i=>i),this.#n=ar(()=>{this.#y()},Jo)}#w(){try{this.#a=Ct(()=>this.#r(this.#e))}catch(e){this.error(e)}}#p(e){const n=this.#t.failed,{reset:r,invoke_onerror:s}=this.#b(e);an(s),n&&(this.#l=Ct(()=>{n(this.#e,()=>e,()=>r)}))}#b(e){var n=!1,r=!1;const s=()=>{if(!this.#d()){if(n){to();return}n=!0,r&&ho(),this.#l!==null&&qn(this.#l,()=>{this.#l=null}),this.#k(()=>{this.#y()})}};return{reset:s,invoke_onerror:()=>{if(!this.#d())try{r=!0,this.#t.onerror?.(e,s),r=!1}catch(l){tn(l,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(kt|ka))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#s=Ct(()=>e(this.#e)),an(()=>{if(!this.#d()){var n=this.#o=document.createDocumentFragment(),r=vn(),s=!1;if(n.append(r),this.#a=this.#k(()=>{try{return Ct(()=>this.#r(r))}catch(i){try{this.error(i),s=!0}catch(l){tn(l,this.#n.parent)}return null}}),this.#a===null){this.#o=null,s&&this.#m($e);return}this.#c===0&&(this.#e.before(n),this.#o=null,qn(this.#s,()=>{this.#s=null}),this.#m($e))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#a=Ct(()=>{this.#r(this.#e)}),this.#c>0){var e=this.#o=document.createDocumentFragment();Xr(this.#a,e);const n=this.#t.pending;this.#s=Ct(()=>n(this.#e))}else this.#m($e)}catch(n){this.error(n)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){hi(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=Re,r=ze,s=Ot;ln(this.#n),Kt(this.#n),ea(this.#n.ctx);try{return Sn.ensure(),e()}finally{ln(n),Kt(r),ea(s)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#m(n),this.#s&&qn(this.#s,()=>{this.#s=null}),this.#o&&(this.#e.before(this.#o),this.#o=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,an(()=>{this.#v=!1,this.#f&&ta(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),a(this.#f)}error(e){if(e===ui||!this.#t.onerror&&!this.#t.failed)throw e;$e?.is_fork?(this.#a&&$e.skip_effect(this.#a),this.#s&&$e.skip_effect(this.#s),this.#l&&$e.skip_effect(this.#l),$e.oncommit(()=>{this.#d()||this.#$(e)})):this.#$(e)}#$(e){this.#a&&(xt(this.#a),this.#a=null),this.#s&&(xt(this.#s),this.#s=null),this.#l&&(xt(this.#l),this.#l=null);let n=this.#t.failed;const r=s=>{if(this.#d())return;const{reset:i,invoke_onerror:l}=this.#b(s);l(),n&&!this.#d()&&(this.#l=this.#k(()=>{try{return Ct(()=>{var o=Re;o.b=this,o.f|=$r,n(this.#e,()=>s,()=>i)})}catch(o){return tn(o,this.#n.parent),null}}))};an(()=>{if(!this.#d()){var s;try{s=this.transform_error(e)}catch(i){tn(i,this.#n&&this.#n.parent);return}s!==null&&typeof s=="object"&&typeof s.then=="function"?s.then(r,i=>tn(i,this.#n&&this.#n.parent)):r(s)}})}}function c(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[Tr]??=t.nodeValue)&&(t[Tr]=n,t.nodeValue=`${n}`)}function tu(t,e){return nu(t,e)}const La=new Map;function nu(t,{target:e,anchor:n,props:r={},events:s,context:i,intro:l=!0,transformError:o}){Ao();var d=void 0,v=qo(()=>{var _=n??e.appendChild(vn());Qo(_,{pending:()=>{}},y=>{Je({});var E=Ot;i&&(E.c=i),s&&(r.$$events=s),d=t(y,r)||Ur(),Qe()},o);var m=new Set,p=y=>{for(var E=0;E<y.length;E++){var P=y[E];if(!m.has(P)){m.add(P);var q=Ko(P);for(const D of[e,document]){var M=La.get(D);M===void 0&&(M=new Map,La.set(D,M));var L=M.get(P);L===void 0?(D.addEventListener(P,zr,{passive:q}),M.set(P,1)):M.set(P,L+1)}}}};return p(er(Hi)),Or.add(p),()=>{for(var y of m)for(const q of[e,document]){var E=La.get(q),P=E.get(y);--P==0?(q.removeEventListener(y,zr),E.delete(y),E.size===0&&La.delete(q)):E.set(y,P)}Or.delete(p),_!==n&&_.parentNode?.removeChild(_)}});return au.set(d,v),d}let au=new WeakMap;class Gi{anchor;#e=new Map;#i=new Map;#t=new Map;#r=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#a=e=>{if(this.#e.has(e)){var n=this.#e.get(e),r=this.#i.get(n);if(r)Za(r),this.#r.delete(n);else{var s=this.#t.get(n);s&&(Za(s.effect),this.#i.set(n,s.effect),this.#t.delete(n),s.fragment.lastChild.remove(),this.anchor.before(s.fragment),r=s.effect)}for(const[i,l]of this.#e){if(this.#e.delete(i),i===e)break;const o=this.#t.get(l);o&&(xt(o.effect),this.#t.delete(l))}for(const[i,l]of this.#i){if(i===n||this.#r.has(i))continue;const o=()=>{if(Array.from(this.#e.values()).includes(i)){var v=document.createDocumentFragment();Xr(l,v),v.append(vn()),this.#t.set(i,{effect:l,fragment:v})}else xt(l);this.#r.delete(i),this.#i.delete(i)};this.#n||!r?(this.#r.add(i),qn(l,o,!1)):o()}}};#s=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[r,s]of this.#t)n.includes(r)||(xt(s.effect),this.#t.delete(r))};ensure(e,n){var r=$e,s=Ni();if(n&&!this.#i.has(e)&&!this.#t.has(e))if(s){var i=document.createDocumentFragment(),l=vn();i.append(l),this.#t.set(e,{effect:Ct(()=>n(l)),fragment:i})}else this.#i.set(e,Ct(()=>n(this.anchor)));if(this.#e.set(r,e),s){for(const[o,d]of this.#i)o===e?r.unskip_effect(d):r.skip_effect(d);for(const[o,d]of this.#t)o===e?r.unskip_effect(d.effect):r.skip_effect(d.effect);r.oncommit(this.#a),r.ondiscard(this.#s)}else this.#a(r)}}function R(t,e,n=!1){var r=new Gi(t),s=n?Pn:0;function i(l,o){r.ensure(l,o)}ar(()=>{var l=!1;e((o,d=0)=>{l=!0,i(d,o)}),l||i(-1,null)},s)}function rr(t,e){return e}function ru(t,e,n){for(var r=[],s=e.length,i,l=e.length,o=0;o<s;o++){let m=e[o];qn(m,()=>{if(i){if(i.pending.delete(m),i.done.add(m),i.pending.size===0){var p=t.outrogroups;Ir(t,er(i.done)),p.delete(i),p.size===0&&(t.outrogroups=null)}}else l-=1},!1)}if(l===0){var d=r.length===0&&n!==null&&t.pending.size===0;if(d){var v=n,_=v.parentNode;Mo(_),_.append(v),t.items.clear()}Ir(t,e,!d)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function Ir(t,e,n=!0){var r;if(t.pending.size>0){r=new Set;for(const l of t.pending.values())for(const o of l)r.add(t.items.get(o).e)}for(var s=0;s<e.length;s++){var i=e[s];if(r?.has(i)){i.f|=nn;const l=document.createDocumentFragment();Xr(i,l)}else xt(e[s],n)}}var gs;function Me(t,e,n,r,s,i=null){var l=t,o=new Map,d=(e&oi)!==0;if(d){var v=t;l=v.appendChild(vn())}var _=null,m=wi(()=>{var L=n();return Qa(L)?L:L==null?[]:er(L)}),p=new Map,y=!0;function E(L){if((M.effect.f&kt)===0){M.pending.delete(L);var D=a(m);M.fallback=_,su(M,D,l,e,r),_!==null&&(D.length===0?(_.f&nn)===0?Za(_):(_.f^=nn,_a(_,null,l)):qn(_,()=>{_=null}))}}function P(L){M.pending.delete(L)}var q=ar(()=>{for(var L=a(m),D=L.length,S=new Set,O=$e,j=Ni(),Z=0;Z<D;Z+=1){var le=L[Z],T=r(le,Z),b=y?null:o.get(T);b?(b.v&&ta(b.v,le),b.i&&ta(b.i,Z),j&&O.unskip_effect(b.e)):(b=iu(o,y?l:gs??=vn(),le,T,Z,s,e,n),y||(b.e.f|=nn),o.set(T,b)),S.add(T)}if(D===0&&i&&!_&&(y?_=Ct(()=>i(l)):(_=Ct(()=>i(gs??=vn())),_.f|=nn)),D>S.size&&ro(),!y)if(p.set(O,S),j){for(const[K,B]of o)S.has(K)||O.skip_effect(B.e);O.oncommit(E),O.ondiscard(P)}else E(O);a(m)}),M={effect:q,items:o,pending:p,outrogroups:null,fallback:_};y=!1}function da(t){for(;t!==null&&(t.f&Qt)===0;)t=t.next;return t}function su(t,e,n,r,s){var i=(r&Vl)!==0,l=e.length,o=t.items,d=da(t.effect.first),v,_=null,m,p=[],y=[],E,P,q,M;if(i)for(M=0;M<l;M+=1)E=e[M],P=s(E,M),q=o.get(P).e,(q.f&nn)===0&&(q.nodes?.a?.measure(),(m??=new Set).add(q));for(M=0;M<l;M+=1){if(E=e[M],P=s(E,M),q=o.get(P).e,t.outrogroups!==null)for(const b of t.outrogroups)b.pending.delete(q),b.done.delete(q);if((q.f&Nt)!==0&&(Za(q),i&&(q.nodes?.a?.unfix(),(m??=new Set).delete(q))),(q.f&nn)!==0)if(q.f^=nn,q===d)_a(q,null,n);else{var L=_?_.next:d;q===t.effect.last&&(t.effect.last=q.prev),q.prev&&(q.prev.next=q.next),q.next&&(q.next.prev=q.prev),pn(t,_,q),pn(t,q,L),_a(q,L,n),_=q,p=[],y=[],d=da(_.next);continue}if(q!==d){if(v!==void 0&&v.has(q)){if(p.length<y.length){var D=y[0],S;_=D.prev;var O=p[0],j=p[p.length-1];for(S=0;S<p.length;S+=1)_a(p[S],D,n);for(S=0;S<y.length;S+=1)v.delete(y[S]);pn(t,O.prev,j.next),pn(t,_,O),pn(t,j,D),d=D,_=j,M-=1,p=[],y=[]}else v.delete(q),_a(q,d,n),pn(t,q.prev,q.next),pn(t,q,_===null?t.effect.first:_.next),pn(t,_,q),_=q;continue}for(p=[],y=[];d!==null&&d!==q;)(v??=new Set).add(d),y.push(d),d=da(d.next);if(d===null)continue}(q.f&nn)===0&&p.push(q),_=q,d=da(q.next)}if(t.outrogroups!==null){for(const b of t.outrogroups)b.pending.size===0&&(Ir(t,er(b.done)),t.outrogroups?.delete(b));t.outrogroups.size===0&&(t.outrogroups=null)}if(d!==null||v!==void 0){var Z=[];if(v!==void 0)for(q of v)(q.f&Nt)===0&&Z.push(q);for(;d!==null;)(d.f&Nt)===0&&d!==t.fallback&&Z.push(d),d=da(d.next);var le=Z.length;if(le>0){var T=(r&oi)!==0&&l===0?n:null;if(i){for(M=0;M<le;M+=1)Z[M].nodes?.a?.measure();for(M=0;M<le;M+=1)Z[M].nodes?.a?.fix()}ru(t,Z,T)}}i&&an(()=>{if(m!==void 0)for(q of m)q.nodes?.a?.apply()})}function iu(t,e,n,r,s,i,l,o){var d=(l&jl)!==0?(l&Hl)===0?So(n,!1,!1):Ln(n):null,v=(l&Ul)!==0?Ln(s):null;return{v:d,i:v,e:Ct(()=>(i(e,d??n,v??s,o),()=>{t.delete(r)}))}}function _a(t,e,n){if(t.nodes)for(var r=t.nodes.start,s=t.nodes.end,i=e&&(e.f&nn)===0?e.nodes.start:n;r!==null;){var l=Oa(r);if(i.before(r),r===s)return;r=l}}function pn(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function lu(t,e,...n){var r=new Gi(t);ar(()=>{const s=e()??null;r.ensure(s,s&&(i=>s(i,...n)))},Pn)}function ou(t,e){var n=void 0,r;zi(()=>{n!==(n=e())&&(r&&(xt(r),r=null),n&&(r=Ct(()=>{za(()=>n(t))})))})}function Zi(t){var e,n,r="";if(typeof t=="string"||typeof t=="number")r+=t;else if(typeof t=="object")if(Array.isArray(t)){var s=t.length;for(e=0;e<s;e++)t[e]&&(n=Zi(t[e]))&&(r&&(r+=" "),r+=n)}else for(n in t)t[n]&&(r&&(r+=" "),r+=n);return r}function uu(){for(var t,e,n=0,r="",s=arguments.length;n<s;n++)(t=arguments[n])&&(e=Zi(t))&&(r&&(r+=" "),r+=e);return r}function Ta(t){return typeof t=="object"?uu(t):t??""}const ws=[...` 	
\r\f \v\uFEFF`];function cu(t,e,n){var r=t==null?"":""+t;if(e&&(r=r?r+" "+e:e),n){for(var s of Object.keys(n))if(n[s])r=r?r+" "+s:s;else if(r.length)for(var i=s.length,l=0;(l=r.indexOf(s,l))>=0;){var o=l+i;(l===0||ws.includes(r[l-1]))&&(o===r.length||ws.includes(r[o]))?r=(l===0?"":r.substring(0,l))+r.substring(o+1):l=o}}return r===""?null:r}function bs(t,e=!1){var n=e?" !important;":";",r="";for(var s of Object.keys(t)){var i=t[s];i!=null&&i!==""&&(r+=" "+s+": "+i+n)}return r}function vr(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function du(t,e){if(e){var n="",r,s;if(Array.isArray(e)?(r=e[0],s=e[1]):r=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,l=0,o=!1,d=[];r&&d.push(...Object.keys(r).map(vr)),s&&d.push(...Object.keys(s).map(vr));var v=0,_=-1;const P=t.length;for(var m=0;m<P;m++){var p=t[m];if(o?p==="/"&&t[m-1]==="*"&&(o=!1):i?i===p&&(i=!1):p==="/"&&t[m+1]==="*"?o=!0:p==='"'||p==="'"?i=p:p==="("?l++:p===")"&&l--,!o&&i===!1&&l===0){if(p===":"&&_===-1)_=m;else if(p===";"||m===P-1){if(_!==-1){var y=vr(t.substring(v,_).trim());if(!d.includes(y)){p!==";"&&m++;var E=t.substring(v,m).trim();n+=" "+E+";"}}v=m+1,_=-1}}}}return r&&(n+=bs(r)),s&&(n+=bs(s,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Ge(t,e,n,r,s,i){var l=t[Er];if(l!==n||l===void 0){var o=cu(n,r,i);o==null?t.removeAttribute("class"):e?t.className=o:t.setAttribute("class",o),t[Er]=n}else if(i&&s!==i)for(var d in i){var v=!!i[d];(s==null||v!==!!s[d])&&t.classList.toggle(d,v)}return i}function hr(t,e={},n,r){for(var s in n){var i=n[s];e[s]!==i&&(n[s]==null?t.style.removeProperty(s):t.style.setProperty(s,i,r))}}function yt(t,e,n,r){var s=t[Sr];if(s!==e){var i=du(e,r);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Sr]=e}else r&&(Array.isArray(r)?(hr(t,n?.[0],r[0]),hr(t,n?.[1],r[1],"important")):hr(t,n,r));return r}function Yi(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function ps(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,Xi(t,!n||"__value"in t))}function Xi(t,e){var n=t.__defaultValue,r=t.multiple,s=r?n??[]:null;if(!(r&&!Qa(s))){var i=t.selectedIndex,l=e&&r?new Set(t.selectedOptions):null;for(var o of t.options){var d=Xn(o);Yi(o,r?s.includes(d):Si(d,n))}if(e)if(l!==null)for(o of t.options){var v=l.has(o);o.selected!==v&&(o.selected=v)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function Ya(t,e,n=!1){if(t.multiple){if(e==null)return;if(!Qa(e))return eo();for(var r of t.options)r.selected=e.includes(Xn(r));return}for(r of t.options){var s=Xn(r);if(Si(s,e)){r.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function Ji(t){var e=new MutationObserver(n=>{n.every(vu)||("__defaultValue"in t&&Xi(t,!1),"__value"in t&&Ya(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),Gr(()=>{e.disconnect()})}function fu(t,e,n=e){var r=new WeakSet,s=!0;_i(t,"change",i=>{var l=i?"[selected]":":checked",o;if(t.multiple)o=[].map.call(t.querySelectorAll(l),Xn);else{var d=t.querySelector(l)??t.querySelector("option:not([disabled])");o=d&&Xn(d)}n(o),t.__value=o,$e!==null&&r.add($e)}),za(()=>{var i=e();if(t===document.activeElement){var l=$e;if(r.has(l))return}if(Ya(t,i,s),s&&i===void 0){var o=t.querySelector(":checked");o!==null&&(i=Xn(o),n(i))}t.__value=i,s=!1})}function Xn(t){return"__value"in t?t.__value:t.value}function vu(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const fa=Symbol("class"),Wn=Symbol("style"),Qi=Symbol("is custom element"),el=Symbol("is html"),hu=nr?"input":"INPUT",_u=nr?"option":"OPTION",tl=nr?"select":"SELECT",mu=nr?"progress":"PROGRESS";function he(t,e,n,r){var s=nl(t),i=s[e];i!==(s[e]=n)&&(e==="loading"&&(t[Fl]=n),n==null?t.removeAttribute(e):typeof n!="string"&&al(t).has(e)?t[e]=n:t.setAttribute(e,n))}function gu(t,e,n,r,s=!1,i=!1){var l=nl(t),o=l[Qi],d=!l[el],v=e||{},_=t.nodeName===_u,m=t.nodeName===tl;for(var p in e)!(p in n)&&p[0]+p[1]!=="$$"&&(n[p]=null);n.class?n.class=Ta(n.class):(r||n[fa])&&(n.class=null),n[Wn]&&(n.style??=null);var y=al(t);if(t.nodeName===hu&&"type"in n&&("value"in n||"__value"in n)){var E=n.type;(E!==v.type||E===void 0&&t.hasAttribute("type"))&&(v.type=E,he(t,"type",E,i))}for(const j in n){let Z=n[j];if(_&&j==="value"&&Z==null){t.value=t.__value="",v[j]=Z;continue}if(j==="class"){var P=t.namespaceURI==="http://www.w3.org/1999/xhtml";Ge(t,P,Z,r,e?.[fa],n[fa]),v[j]=Z,v[fa]=n[fa];continue}if(j==="style"){yt(t,Z,e?.[Wn],n[Wn]),v[j]=Z,v[Wn]=n[Wn];continue}var q=v[j];if(!(Z===q&&!(Z===void 0&&t.hasAttribute(j)))){v[j]=Z;var M=j[0]+j[1];if(M!=="$$")if(M==="on"){const le={},T="$$"+j;let b=j.slice(2);var L=Vo(b);if(jo(b)&&(b=b.slice(0,-7),le.capture=!0),!L&&q){if(Z!=null)continue;t.removeEventListener(b,v[T],le),v[T]=null}if(L)Pe(b,t,Z),en([b]);else if(Z!=null){let K=function(B){v[j].call(this,B)};var O=K;v[T]=Bi(b,t,K,le)}}else if(j==="style")he(t,j,Z);else if(j==="autofocus")go(t,!!Z);else if(!o&&(j==="__value"||j==="value"&&Z!=null))t.__value=Z,(q==null||t.value!==Z||Z===0&&t.nodeName===mu)&&(t.value=Z);else if(j==="selected"&&_)Yi(t,Z);else{var D=j;d||(D=Bo(D));var S=D==="defaultValue"||D==="defaultChecked";if(m&&D==="defaultValue")continue;if(Z==null&&!o&&!S)if(l[j]=null,D==="value"||D==="checked"){let le=t;const T=e===void 0;if(D==="value"){let b=le.defaultValue;le.removeAttribute(D),le.defaultValue=b,le.value=le.__value=T?b:null}else{let b=le.defaultChecked;le.removeAttribute(D),le.defaultChecked=b,le.checked=T?b:!1}}else t.removeAttribute(j);else S||(o||typeof Z!="string")&&y.has(D)?(t[D]=Z,D in l&&(l[D]=ft)):typeof Z!="function"&&he(t,D,Z,i)}}}return v}function wu(t,e,n=[],r=[],s=[],i,l=!1,o=!1){mi(s,n,r,d=>{var v=void 0,_={},m=t.nodeName===tl,p=!1;if(zi(()=>{var E=e(...d.map(a)),P=gu(t,v,E,i,l,o);if(p&&m){var q=t;"defaultValue"in E&&ps(q,E.defaultValue),"value"in E&&Ya(q,E.value)}for(let L of Object.getOwnPropertySymbols(_))E[L]||xt(_[L]);for(let L of Object.getOwnPropertySymbols(E)){var M=E[L];L.description===Jl&&(!v||M!==v[L])&&(_[L]&&xt(_[L]),_[L]=Ct(()=>ou(t,()=>M))),P[L]=M}v=P}),m){var y=t;za(()=>{var E=v;"defaultValue"in E&&ps(y,E.defaultValue),Ya(y,E.value,!0),Ji(y)})}p=!0})}function nl(t){return t[li]??={[Qi]:t.nodeName.includes("-"),[el]:t.namespaceURI===Xl}}var ys=new Map;function al(t){var e=t.getAttribute("is")||t.nodeName,n=ys.get(e);if(n)return n;ys.set(e,n=new Set);for(var r,s=t,i=Element.prototype;i!==s;){r=Il(s);for(var l in r)r[l].set&&l!=="innerHTML"&&l!=="textContent"&&l!=="innerText"&&n.add(l);s=ai(s)}return n}function yn(t,e,n=e){var r=new WeakSet;_i(t,"input",async s=>{var i=s?t.defaultValue:t.value;if(i=_r(t)?mr(i):i,n(i),$e!==null&&r.add($e),await Fo(),i!==(i=e())){var l=t.selectionStart,o=t.selectionEnd,d=t.value.length;if(t.value=i??"",o!==null){var v=t.value.length;l===o&&o===d&&v>d?(t.selectionStart=v,t.selectionEnd=v):(t.selectionStart=l,t.selectionEnd=Math.min(o,v))}}}),qa(e)==null&&t.value&&(n(_r(t)?mr(t.value):t.value),$e!==null&&r.add($e)),Zr(()=>{var s=e();if(t===document.activeElement){var i=$e;if(r.has(i))return}_r(t)&&s===mr(t.value)||t.type==="date"&&!s&&!t.value||s!==t.value&&(t.value=s??"")})}function _r(t){var e=t.type;return e==="number"||e==="range"}function mr(t){return t===""?null:+t}class Jr{#e=new WeakMap;#i;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var r=this.#e.get(e)||new Set;return r.add(n),this.#e.set(e,r),this.#r().observe(e,this.#t),()=>{var s=this.#e.get(e);s.delete(n),s.size===0&&(this.#e.delete(e),this.#i.unobserve(e))}}#r(){return this.#i??(this.#i=new ResizeObserver(e=>{for(var n of e){Jr.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}}))}}var bu=new Jr({box:"border-box"});function ks(t,e,n){var r=bu.observe(t,()=>n(t[e]));za(()=>(qa(()=>n(t[e])),r))}function gr(t,e){return t===e||t?.[In]===e}function Qr(t=Ur(),e,n,r){var s=Ot.r,i=Re;return za(()=>{var l,o;return Zr(()=>{l=o,o=[],qa(()=>{gr(n(...o),t)||(e(t,...o),l&&gr(n(...l),t)&&e(null,...l))})}),()=>{let d=i;for(;d!==s&&d.parent!==null&&d.parent.f&ka;)d=d.parent;const v=()=>{o&&gr(n(...o),t)&&e(null,...o)},_=d.teardown;d.teardown=()=>{v(),_?.()}}}),t}let Fa=!1;function pu(t){var e=Fa;try{return Fa=!1,[t(),Fa]}finally{Fa=e}}const yu={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function ku(t,e,n){return new Proxy({props:t,exclude:e},yu)}function rl(t,e,n,r){var s=!0,i=(n&Kl)!==0,l=(n&Gl)!==0,o=r,d=!0,v=void 0,_=()=>l&&s?(v??=xa(r),a(v)):(d&&(d=!1,o=l?qa(r):r),o);let m;if(i){var p=In in t||Ll in t;m=Gn(t,e)?.set??(p&&e in t?S=>t[e]=S:void 0)}var y,E=!1;i?[y,E]=pu(()=>t[e]):y=t[e],y===void 0&&r!==void 0&&(y=_(),m&&(uo(),m(y)));var P;if(P=()=>{var S=t[e];return S===void 0?_():(d=!0,S)},(n&Wl)===0)return P;if(m){var q=t.$$legacy;return(function(S,O){return arguments.length>0?((!O||q||E)&&m(O?P():S),S):P()})}var M=!1,L=((n&Bl)!==0?xa:wi)(()=>(M=!1,P()));i&&a(L);var D=Re;return(function(S,O){if(arguments.length>0){const j=O?a(L):i?Lt(S):S;return re(L,j),M=!0,o!==void 0&&(o=j),S}return mn&&M||(D.f&kt)!==0?L.v:a(L)})}const xu="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(xu);class Jn{constructor(e){this.value=e}valueOf(){return this.value}}class vt extends Jn{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class hn extends Jn{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class Tn extends Jn{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof Jn)return Tn.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof Tn?(n={...e.opts,...n},e=e.value):e instanceof Jn&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const xs=100,$u="⁨",Eu="⁩";function Su(t,e,n){if(n===e||n instanceof hn&&e instanceof hn&&n.value===e.value)return!0;if(e instanceof hn&&typeof n=="string"){let r=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===r)return!0}return!1}function $s(t,e,n){return e[n]?aa(t,e[n].value):(t.reportError(new RangeError("No default")),new vt)}function qr(t,e){const n=[],r=Object.create(null);for(const s of e)s.type==="narg"?r[s.name]=Aa(t,s.value):n.push(Aa(t,s));return{positional:n,named:r}}function Aa(t,e){switch(e.type){case"str":return e.value;case"num":return new hn(e.value,{minimumFractionDigits:e.precision});case"var":return Tu(t,e);case"mesg":return Au(t,e);case"term":return Mu(t,e);case"func":return Nu(t,e);case"select":return Ou(t,e);default:return new vt}}function Tu(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new vt(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new vt(`$${e}`);if(n instanceof Jn)return n;switch(typeof n){case"string":return n;case"number":return new hn(n);case"object":if(Tn.supportsValue(n))return new Tn(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new vt(`$${e}`)}}function Au(t,{name:e,attr:n}){const r=t.bundle._messages.get(e);if(!r)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new vt(e);if(n){const s=r.attributes[n];return s?aa(t,s):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new vt(`${e}.${n}`))}return r.value?aa(t,r.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new vt(e))}function Mu(t,{name:e,attr:n,args:r}){const s=`-${e}`,i=t.bundle._terms.get(s);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${s}`)),new vt(s);if(n){const o=i.attributes[n];if(o){t.params=qr(t,r).named;const d=aa(t,o);return t.params=null,d}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new vt(`${s}.${n}`)}t.params=qr(t,r).named;const l=aa(t,i.value);return t.params=null,l}function Nu(t,{name:e,args:n}){let r=t.bundle._functions[e];if(!r)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new vt(`${e}()`);if(typeof r!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new vt(`${e}()`);try{let s=qr(t,n);return r(s.positional,s.named)}catch(s){return t.reportError(s),new vt(`${e}()`)}}function Ou(t,{selector:e,variants:n,star:r}){let s=Aa(t,e);if(s instanceof vt)return $s(t,n,r);for(const i of n){const l=Aa(t,i.key);if(Su(t,s,l))return aa(t,i.value)}return $s(t,n,r)}function sl(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new vt;t.dirty.add(e);const n=[],r=t.bundle._useIsolating&&e.length>1;for(const s of e){if(typeof s=="string"){n.push(t.bundle._transform(s));continue}if(t.placeables++,t.placeables>xs)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${xs}`);r&&n.push($u),n.push(Aa(t,s).toString(t)),r&&n.push(Eu)}return t.dirty.delete(e),n.join("")}function aa(t,e){return typeof e=="string"?t.bundle._transform(e):sl(t,e)}class zu{constructor(e,n,r){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=r}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let r=this.bundle._intls.get(e);r||(r={},this.bundle._intls.set(e,r));let s=JSON.stringify(n);return r[s]||(r[s]=new e(this.bundle.locales,n)),r[s]}}function Rr(t,e){const n=Object.create(null);for(const[r,s]of Object.entries(t))e.includes(r)&&(n[r]=s.valueOf());return n}const Es=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function Iu(t,e){let n=t[0];if(n instanceof vt)return new vt(`NUMBER(${n.valueOf()})`);if(n instanceof hn)return new hn(n.valueOf(),{...n.opts,...Rr(e,Es)});if(n instanceof Tn)return new hn(n.toNumber(),{...Rr(e,Es)});throw new TypeError("Invalid argument to NUMBER")}const qu=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function Ru(t,e){let n=t[0];if(n instanceof vt)return new vt(`DATETIME(${n.valueOf()})`);if(n instanceof Tn||n instanceof hn)return new Tn(n,Rr(e,qu));throw new TypeError("Invalid argument to DATETIME")}const Ss=new Map;function Du(t){const e=Array.isArray(t)?t.join(" "):t;let n=Ss.get(e);return n===void 0&&(n=new Map,Ss.set(e,n)),n}class Cu{constructor(e,{functions:n,useIsolating:r=!0,transform:s=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:Iu,DATETIME:Ru,...n},this._useIsolating=r,this._transform=s,this._intls=Du(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const r=[];for(let s=0;s<e.body.length;s++){let i=e.body[s];if(i.id.startsWith("-")){if(n===!1&&this._terms.has(i.id)){r.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(n===!1&&this._messages.has(i.id)){r.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return r}formatPattern(e,n=null,r=null){if(typeof e=="string")return this._transform(e);let s=new zu(this,r,n);try{return sl(s,e).toString(s)}catch(i){if(s.errors&&i instanceof Error)return s.errors.push(i),new vt().toString(s);throw i}}}const wr=/^(-?[a-zA-Z][\w-]*) *= */gm,Ts=/\.([a-zA-Z][\w-]*) *= */y,Pu=/\*?\[/y,br=/(-?[0-9]+(?:\.([0-9]+))?)/y,Lu=/([a-zA-Z][\w-]*)/y,As=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,Fu=/^[A-Z][A-Z0-9_-]*$/,ja=/([^{}\n\r]+)/y,ju=/([^\\"\n\r]*)/y,Ms=/\\([\\"])/y,Ns=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,Uu=/^\n+/,Os=/ +$/,Vu=/ *\r?\n/g,Hu=/( *)$/,Bu=/{\s*/y,zs=/\s*}/y,Wu=/\[\s*/y,Ku=/\s*] */y,Gu=/\s*\(\s*/y,Zu=/\s*->\s*/y,Yu=/\s*:\s*/y,Xu=/\s*,?\s*/y,Ju=/\s+/y;class Qu{constructor(e){this.body=[],wr.lastIndex=0;let n=0;for(;;){let T=wr.exec(e);if(T===null)break;n=wr.lastIndex;try{this.body.push(d(T[1]))}catch(b){if(b instanceof SyntaxError)continue;throw b}}function r(T){return T.lastIndex=n,T.test(e)}function s(T,b){if(e[n]===T)return n++,!0;if(b)throw new b(`Expected ${T}`);return!1}function i(T,b){if(r(T))return n=T.lastIndex,!0;if(b)throw new b(`Expected ${T.toString()}`);return!1}function l(T){T.lastIndex=n;let b=T.exec(e);if(b===null)throw new SyntaxError(`Expected ${T.toString()}`);return n=T.lastIndex,b}function o(T){return l(T)[1]}function d(T){let b=_(),K=v();if(b===null&&Object.keys(K).length===0)throw new SyntaxError("Expected message value or attributes");return{id:T,value:b,attributes:K}}function v(){let T=Object.create(null);for(;r(Ts);){let b=o(Ts),K=_();if(K===null)throw new SyntaxError("Expected attribute value");T[b]=K}return T}function _(){let T;if(r(ja)&&(T=o(ja)),e[n]==="{"||e[n]==="}")return m(T?[T]:[],1/0);let b=j();return b?T?m([T,b],b.length):(b.value=Z(b.value,Uu),m([b],b.length)):T?Z(T,Os):null}function m(T=[],b){for(;;){if(r(ja)){T.push(o(ja));continue}if(e[n]==="{"){T.push(p());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let A=j();if(A){T.push(A),b=Math.min(b,A.length);continue}break}let K=T.length-1,B=T[K];typeof B=="string"&&(T[K]=Z(B,Os));let F=[];for(let A of T)A instanceof Is&&(A=A.value.slice(0,A.value.length-b)),A&&F.push(A);return F}function p(){i(Bu,SyntaxError);let T=y();if(i(zs))return T;if(i(Zu)){let b=q();return i(zs,SyntaxError),{type:"select",selector:T,...b}}throw new SyntaxError("Unclosed placeable")}function y(){if(e[n]==="{")return p();if(r(As)){let[,T,b,K=null]=l(As);if(T==="$")return{type:"var",name:b};if(i(Gu)){let B=E();if(T==="-")return{type:"term",name:b,attr:K,args:B};if(Fu.test(b))return{type:"func",name:b,args:B};throw new SyntaxError("Function names must be all upper-case")}return T==="-"?{type:"term",name:b,attr:K,args:[]}:{type:"mesg",name:b,attr:K}}return L()}function E(){let T=[];for(;;){switch(e[n]){case")":return n++,T;case void 0:throw new SyntaxError("Unclosed argument list")}T.push(P()),i(Xu)}}function P(){let T=y();return T.type!=="mesg"?T:i(Yu)?{type:"narg",name:T.name,value:L()}:T}function q(){let T=[],b=0,K;for(;r(Pu);){s("*")&&(K=b);let B=M(),F=_();if(F===null)throw new SyntaxError("Expected variant value");T[b++]={key:B,value:F}}if(b===0)return null;if(K===void 0)throw new SyntaxError("Expected default variant");return{variants:T,star:K}}function M(){i(Wu,SyntaxError);let T;return r(br)?T=D():T={type:"str",value:o(Lu)},i(Ku,SyntaxError),T}function L(){if(r(br))return D();if(e[n]==='"')return S();throw new SyntaxError("Invalid expression")}function D(){let[,T,b=""]=l(br),K=b.length;return{type:"num",value:parseFloat(T),precision:K}}function S(){s('"',SyntaxError);let T="";for(;;){if(T+=o(ju),e[n]==="\\"){T+=O();continue}if(s('"'))return{type:"str",value:T};throw new SyntaxError("Unclosed string literal")}}function O(){if(r(Ms))return o(Ms);if(r(Ns)){let[,T,b]=l(Ns),K=parseInt(T||b,16);return K<=55295||57344<=K?String.fromCodePoint(K):"�"}throw new SyntaxError("Unknown escape sequence")}function j(){let T=n;switch(i(Ju),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return le(e.slice(T,n))}return e[n-1]===" "?le(e.slice(T,n)):!1}function Z(T,b){return T.replace(b,"")}function le(T){let b=T.replace(Vu,`
`),K=Hu.exec(T)[1].length;return new Is(b,K)}}}class Is{constructor(e,n){this.value=e,this.length=n}}const ec=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-estimated = { $what } (by an estimate)
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-calibration-overdue = { $signal }: was to be calibrated by { $since }
condition-sensor-drifts = { $signal }: has drifted by { $size } since it was calibrated, by the balance
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
sensors-title = Register of sensors
sensors-none = The site file has no sensor in its register.
sensors-note = Off by the balance: what the sensor shows too much, with twice the standard error. Errors are those of the worst reading.
sensor-label = Sensor
sensor-state = State
sensor-last = Calibrated
sensor-due = Next due
sensor-due-in = { $at } (in { $days } d)
sensor-due-ago = { $at } ({ $days } d ago)
sensor-accuracy = Accuracy
sensor-off = Off by the balance
sensor-valid = valid
sensor-overdue = overdue
sensor-not-calibrated = not calibrated here
sensor-drifts = drifts
sensor-often-out = out of its accuracy twice in a row: calibrate more often
sensor-modes = fails by:
sensor-calibrations = Calibrations: { $count }
sensor-line = gain { $gain }, offset { $offset }
sensor-errors = as found { $found }, as left { $left }
sensor-within = within accuracy
sensor-out = out of accuracy
sensor-withdrawn = withdrawn
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-uncertain-spike = spike
signal-uncertain-change = changed too fast
signal-uncertain-substituted = substituted
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
signal-bad-heartbeat = heartbeat stands still
signal-bad-stuck = stuck, somebody stands in
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-spike = spike
outcome-change = changed too fast
outcome-bad-heartbeat = heartbeat stands still
outcome-bad-stuck = stuck, somebody stands in
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
estimate-tab-twin = estimate: twin, { $since }
estimate-tab-balance = estimate: balance, { $since }
estimate-tab-manual = estimate: figure, { $since }
estimate-twin = Estimated by { $signal }, the twin, since { $since }: the signal itself says nothing.
estimate-balance = Estimated from the balance around since { $since }: the signal itself says nothing.
estimate-manual = Estimated by the figure that was given since { $since }: the signal itself says nothing.
estimate-part = Of what is done, { $amount } is estimated.
forecast-estimated = It begins from figures that are estimated now.
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-estimate = ~ estimated: somebody stands in for a dead signal
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Figures of a shift that people enter

entry-open = Enter figures
entry-title = Figures of the shift
entry-author = Who enters (name)
entry-author-needed = Say who enters.
entry-shift-now = This shift
entry-shift-last = Last shift
entry-missing = Not entered: { $count } of { $all }
entry-complete = All is entered
entry-none = not entered
entry-told = entered: { $count }
entry-told-until = only until { $at }
entry-from = from
entry-until = until
entry-at = time
entry-document = document no.
entry-reason = Correction of { $when }. Reason:
entry-reason-needed = Write why it is corrected.
entry-withdraw = Withdraw
entry-withdrawn = withdrawn
entry-correct = correct
entry-revisions = revisions: { $count }
entry-more = show { $count } more
entry-eyes = Levels by eye
entry-send = Send
entry-keys = Enter: next, Ctrl+Enter: send
entry-taken = Taken: { $count }
entry-not-taken = Nothing was taken. Mend what is marked and send again.
entry-not-sent = Not sent. Mend what is marked.
entry-nothing = There is nothing to send: enter at least one value.
entry-no-link = No link to the server. What was typed is kept here: send again.
entry-out-of-range = Out of range. Expected: { $range }
entry-range-from = from { $least } { $unit }
entry-range-to = up to { $most } { $unit }
entry-time-expected = The time is not of this shift. Expected HH:MM from { $start } to { $end }
entry-told-already = Entered already until { $at }. To change it press “correct”
entry-last-title = Totals of the last shift
entry-file = File: weighbridge, laboratory, shift sheet
entry-file-hint = XLSX or CSV. The file is checked first, and taken when you say so.
entry-file-kind = Kind of table
entry-file-usual = by the usual names of columns
entry-file-choose = Choose a file
entry-file-author = First say above who enters.
entry-file-would = To be taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-good = Good rows: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-taken = Taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-known = Nothing new in the file: all of it is known already.
entry-file-problems = Problems: { $count }. Nothing was taken.
entry-file-take = Take the file
entry-file-take-good = Take the good rows only: { $count }
entry-file-sheets = Sheet “{ $sheet }” was read. Not read: { $others }.
entry-file-outdated = Rows { $rows }: corrected since by hand; the correction stands.
entry-row = Row
entry-column = Column
entry-what = What is wrong, and what is expected
last-title = Last shift
last-amended = amended at { $at }, was { $was }

fact-out-of-range = { $found } is out of range. Expected { $least } to { $most }
fact-too-old = Too old. Taken from { $since } on: this shift and the last
fact-forgotten = Too old: that time can be corrected no more
fact-future = That time has not come yet. Expected until { $until }
fact-overlaps = A part of that time is entered already: { $value } ({ $from }–{ $until }, { $author }). Correct that one
fact-no-reason = Entered already: { $value } ({ $author }). To correct it press “correct” and write why
fact-not-a-number = { $found } is no number. Expected, for example, 1 240.5
fact-not-a-time = { $found } is no time. Expected, for example, 22.11.2026 08:00
fact-not-a-date = { $found } is no date. Expected, for example, 22.11.2026
fact-lacks-time = There is no time. Expected a time of the day or a shift beside the date
fact-lacks-date = { $found } has no date. Expected a date beside it
fact-no-heading = No heading was found. Needed are a time (Date and Time, Start and End, or Date and Shift) and a value (Net, Actual, …)
fact-no-column = There is no column “{ $expected }”. Found: { $found }
fact-unknown-name = Unknown: { $found }. Expected the name of a signal, a buffer or a stage
fact-of-nothing = It is not clear what the value is of: choose a kind of table, or add a column that says it
fact-contradicts = The same as row { $row }, with another value. Keep the right one, or give them document numbers
fact-unit = The column is in { $found }, expected { $expected }. Nothing is converted
fact-no-table = The file cannot be read. Expected XLSX or CSV with a table
fact-no-rows = There are no rows with values below the heading
fact-too-wide = One cell too many. A comma in a number may have been taken for the end of a cell
fact-no-shift = { $found }: there is no such shift on that day
fact-backwards = It ends before it begins
fact-needs-interval = From and until are needed
fact-needs-one-time = One time is needed, without an end
fact-author = Name: 1 to { $most } characters
fact-too-long = Too long: { $most } characters at most
fact-full = There are { $limit } entries already, and no more are taken

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s
`,tc=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-estimated = { $what } (бағалау бойынша)
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді
condition-calibration-overdue = { $signal }: калибрлеу мерзімі { $since } өтіп кетті
condition-sensor-drifts = { $signal }: калибрлеуден кейін баланс бойынша { $size } ауытқыды

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
estimate-tab-twin = бағалау: дублёр, { $since }
estimate-tab-balance = бағалау: баланс, { $since }
estimate-tab-manual = бағалау: қолмен, { $since }
estimate-twin = Дублёр «{ $signal }» бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-balance = Айналадағы баланс бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-manual = Берілген сан бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-part = Орындалғанның { $amount } бөлігі — бағалау.
forecast-estimated = Ол қазір бағаланған сандардан басталады.
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ
legend-estimate = ~ бағалау: үндемеген сигналдың орнына басқасы айтады

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Figures of a shift that people enter

entry-open = Дерек енгізу
entry-title = Ауысым деректері
entry-author = Енгізуші (аты-жөні)
entry-author-needed = Кім енгізетінін жазыңыз.
entry-shift-now = Осы ауысым
entry-shift-last = Өткен ауысым
entry-missing = Енгізілмегені: { $all } ішінен { $count }
entry-complete = Бәрі енгізілді
entry-none = енгізілмеген
entry-told = енгізілгені: { $count }
entry-told-until = тек { $at } дейін
entry-from = басы
entry-until = соңы
entry-at = уақыты
entry-document = құжат №
entry-reason = { $when } деректерін түзету. Себебі:
entry-reason-needed = Түзету себебін жазыңыз.
entry-withdraw = Алып тастау
entry-withdrawn = алынып тасталды
entry-correct = түзету
entry-revisions = өзгертілді: { $count } жазба
entry-more = тағы { $count } көрсету
entry-eyes = Көзбен бағаланған деңгейлер
entry-send = Жіберу
entry-keys = Enter — келесі, Ctrl+Enter — жіберу
entry-taken = Қабылданды: { $count }
entry-not-taken = Ештеңе қабылданған жоқ. Белгіленгенін түзетіп, қайта жіберіңіз.
entry-not-sent = Жіберілген жоқ. Белгіленгенін түзетіңіз.
entry-nothing = Жіберетін ештеңе жоқ: кемінде бір мән енгізіңіз.
entry-no-link = Сервермен байланыс жоқ. Енгізілгені осында сақталды: қайта жіберіңіз.
entry-out-of-range = Шектен тыс. Күтілетіні: { $range }
entry-range-from = { $least } { $unit } бастап
entry-range-to = { $most } { $unit } дейін
entry-time-expected = Уақыт бұл ауысымға жатпайды. Күтілетіні: { $start }–{ $end } аралығында СС:ММ
entry-told-already = { $at } дейін енгізіліп қойған. Өзгерту үшін «түзету» батырмасын басыңыз
entry-last-title = Өткен ауысым қорытындысы
entry-file = Файл: таразы, зертхана, ауысым қорытындысы
entry-file-hint = XLSX немесе CSV. Файл алдымен тексеріледі, содан кейін батырмамен қабылданады.
entry-file-kind = Кесте түрі
entry-file-usual = бағандардың әдеттегі атауларымен
entry-file-choose = Файлды таңдаңыз
entry-file-author = Алдымен жоғарыда кім енгізетінін жазыңыз.
entry-file-would = Қабылданатыны: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-good = Жарамды жолдар: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-taken = Қабылданды: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-known = Файлда жаңа ештеңе жоқ: бәрі бұрыннан белгілі.
entry-file-problems = Қате: { $count }. Ештеңе қабылданған жоқ.
entry-file-take = Файлды қабылдау
entry-file-take-good = Тек жарамды жолдарды қабылдау: { $count }
entry-file-sheets = «{ $sheet }» парағы оқылды. Оқылмағандары: { $others }.
entry-file-outdated = { $rows } жолдар: содан бері қолмен түзетілген, түзету күшінде қалады.
entry-row = Жол
entry-column = Баған
entry-what = Не дұрыс емес және не күтіледі
last-title = Өткен ауысым
last-amended = { $at } түзетілді, бұрын { $was }

fact-out-of-range = { $found } — шектен тыс. Күтілетіні: { $least }–{ $most }
fact-too-old = Тым ескі. { $since } бастап қабылданады: осы және өткен ауысым
fact-forgotten = Тым ескі: бұл уақытты енді түзетуге болмайды
fact-future = Бұл уақыт әлі келген жоқ. Күтілетіні: { $until } дейін
fact-overlaps = Бұл уақыттың бір бөлігіне енгізіліп қойған: { $value } ({ $from }–{ $until }, { $author }). Сол жазбаны түзетіңіз
fact-no-reason = Енгізіліп қойған: { $value } ({ $author }). Түзету үшін «түзету» батырмасын басып, себебін жазыңыз
fact-not-a-number = { $found } — сан емес. Мысалы, 1 240,5 күтіледі
fact-not-a-time = { $found } — уақыт емес. Мысалы, 22.11.2026 08:00 күтіледі
fact-not-a-date = { $found } — күн емес. Мысалы, 22.11.2026 күтіледі
fact-lacks-time = Уақыты жоқ. Күннің жанында сағат немесе ауысым күтіледі
fact-lacks-date = { $found } күнсіз. Жанында күні күтіледі
fact-no-heading = Кесте тақырыптары табылмады. Уақыт (Күні мен Уақыты, Басталуы мен Аяқталуы немесе Күні мен Ауысым) және мән (Нетто, Нақты, …) керек
fact-no-column = «{ $expected }» бағаны жоқ. Табылғаны: { $found }
fact-unknown-name = Белгісіз: { $found }. Көрсеткіштің, бункердің немесе кезеңнің атауы күтіледі
fact-of-nothing = Мән неге қатысты екені белгісіз: кесте түрін таңдаңыз немесе көрсеткіш бағанын қосыңыз
fact-contradicts = { $row }-жолмен бірдей, бірақ мәні басқа. Дұрыс жолды қалдырыңыз немесе құжат нөмірлерін жазыңыз
fact-unit = Баған өлшемі { $found }, күтілетіні { $expected }. Қайта есептелмейді
fact-no-table = Файл оқылмайды. Кестесі бар XLSX немесе CSV күтіледі
fact-no-rows = Тақырып астында мәні бар жолдар жоқ
fact-too-wide = Артық ұяшық бар. Санның үтірі бөлгіш ретінде оқылған болуы мүмкін
fact-no-shift = { $found } — бұл күні ондай ауысым жоқ
fact-backwards = Соңы басынан бұрын
fact-needs-interval = Басы мен соңы керек
fact-needs-one-time = Бір ғана уақыт керек
fact-author = Аты-жөні: 1-ден { $most } таңбаға дейін
fact-too-long = Тым ұзын: { $most } таңбадан аспауы керек
fact-full = Жазба саны { $limit } болды, енді қабылданбайды

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

## Sensors

sensors-title = Датчиктер тізілімі
sensor-label = Датчик
sensor-state = Күйі
sensor-last = Калибрлеу
sensor-due = Келесі
sensor-due-in = { $at } ({ $days } күннен кейін)
sensor-due-ago = { $at } ({ $days } күн бұрын)
sensor-valid = жарамды
sensor-overdue = мерзімі өткен
sensor-calibrations = Калибрлеулер: { $count }
`,nc=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-estimated = { $what } (по оценке)
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-calibration-overdue = { $signal }: срок калибровки истёк { $since }
condition-sensor-drifts = { $signal }: после калибровки ушёл на { $size } по балансу
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
sensors-title = Реестр датчиков
sensors-none = В файле площадки нет датчиков в реестре.
sensors-note = Уход по балансу: насколько датчик завышает, с удвоенной стандартной ошибкой. Погрешности — наибольшие из показаний.
sensor-label = Датчик
sensor-state = Состояние
sensor-last = Калибровка
sensor-due = Следующая
sensor-due-in = { $at } (через { $days } дн.)
sensor-due-ago = { $at } ({ $days } дн. назад)
sensor-accuracy = Допуск
sensor-off = Уход по балансу
sensor-valid = действует
sensor-overdue = просрочена
sensor-not-calibrated = калибровок не введено
sensor-drifts = показания уходят
sensor-often-out = дважды подряд вне допуска: калибровать чаще
sensor-modes = отказы:
sensor-calibrations = Калибровки: { $count }
sensor-line = множитель { $gain }, сдвиг { $offset }
sensor-errors = погрешность до калибровки { $found }, после { $left }
sensor-within = в допуске
sensor-out = вне допуска
sensor-withdrawn = отозвана
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-uncertain-spike = выброс
signal-uncertain-change = слишком быстрое изменение
signal-uncertain-substituted = заменён
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
signal-bad-heartbeat = сигнал жизни стоит
signal-bad-stuck = застыл, заменён
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-spike = выброс
outcome-change = слишком быстрое изменение
outcome-bad-heartbeat = сигнал жизни стоит
outcome-bad-stuck = застыл, заменён
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
estimate-tab-twin = оценка: дублёр с { $since }
estimate-tab-balance = оценка: баланс с { $since }
estimate-tab-manual = оценка: задано с { $since }
estimate-twin = Оценка по дублёру «{ $signal }» с { $since }: сам сигнал ничего не говорит.
estimate-balance = Оценка по балансу вокруг с { $since }: сам сигнал ничего не говорит.
estimate-manual = Оценка по заданному числу с { $since }: сам сигнал ничего не говорит.
estimate-part = Из выполненного { $amount } — оценка.
forecast-estimated = Он начинается с чисел, которые сейчас оценены.
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-estimate = ~ оценка: за умерший сигнал говорит замена
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Figures of a shift that people enter

entry-open = Ввести данные
entry-title = Данные смены
entry-author = Кто вводит (фамилия)
entry-author-needed = Укажите, кто вводит.
entry-shift-now = Эта смена
entry-shift-last = Прошлая смена
entry-missing = Не введено: { $count } из { $all }
entry-complete = Всё введено
entry-none = не введено
entry-told = введено: { $count }
entry-told-until = только до { $at }
entry-from = с
entry-until = до
entry-at = время
entry-document = № документа
entry-reason = Исправление за { $when }. Причина:
entry-reason-needed = Напишите причину исправления.
entry-withdraw = Отозвать
entry-withdrawn = отозвано
entry-correct = исправить
entry-revisions = редакций: { $count }
entry-more = показать ещё { $count }
entry-eyes = Уровни на глаз
entry-send = Отправить
entry-keys = Enter — дальше, Ctrl+Enter — отправить
entry-taken = Принято: { $count }
entry-not-taken = Ничего не принято. Исправьте отмеченное и отправьте снова.
entry-not-sent = Не отправлено. Исправьте отмеченное.
entry-nothing = Отправлять нечего: введите хотя бы одно значение.
entry-no-link = Нет связи с сервером. Введённое сохранено здесь: отправьте ещё раз.
entry-out-of-range = Вне пределов. Ожидается: { $range }
entry-range-from = от { $least } { $unit }
entry-range-to = до { $most } { $unit }
entry-time-expected = Время не из этой смены. Ожидается ЧЧ:ММ от { $start } до { $end }
entry-told-already = До { $at } уже введено. Чтобы изменить, нажмите «исправить»
entry-last-title = Итоги прошлой смены
entry-file = Файл: весовая, лаборатория, сводка
entry-file-hint = XLSX или CSV. Сначала файл проверяется, принимается — по вашей кнопке.
entry-file-kind = Вид таблицы
entry-file-usual = по обычным названиям столбцов
entry-file-choose = Выберите файл
entry-file-author = Сначала укажите вверху, кто вводит.
entry-file-would = Будет принято: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-good = Годные строки: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-taken = Принято: новых { $new }, исправлений { $corrects }; уже было известно { $same }.
entry-file-known = Нового в файле нет: всё уже известно.
entry-file-problems = Ошибок: { $count }. Ничего не принято.
entry-file-take = Принять файл
entry-file-take-good = Принять только годные строки: { $count }
entry-file-sheets = Прочитан лист «{ $sheet }». Не прочитаны: { $others }.
entry-file-outdated = Строки { $rows }: с тех пор исправлено вручную, исправление остаётся.
entry-row = Строка
entry-column = Столбец
entry-what = Что не так и что ожидается
last-title = Прошлая смена
last-amended = исправлено в { $at }, было { $was }

fact-out-of-range = { $found } — вне пределов. Ожидается от { $least } до { $most }
fact-too-old = Слишком старое. Принимается с { $since }: эта и прошлая смена
fact-forgotten = Слишком старое: это время уже не исправить
fact-future = Это время ещё не наступило. Ожидается до { $until }
fact-overlaps = За часть этого времени уже введено: { $value } ({ $from }–{ $until }, { $author }). Исправьте ту запись
fact-no-reason = Уже введено: { $value } ({ $author }). Чтобы исправить, нажмите «исправить» и напишите причину
fact-not-a-number = { $found } — не число. Ожидается, например, 1 240,5
fact-not-a-time = { $found } — не время. Ожидается, например, 22.11.2026 08:00
fact-not-a-date = { $found } — не дата. Ожидается, например, 22.11.2026
fact-lacks-time = Нет времени. Ожидается время суток или смена рядом с датой
fact-lacks-date = { $found } без даты. Ожидается дата рядом
fact-no-heading = Не найдены заголовки таблицы. Нужны время (Дата и Время, Начало и Окончание или Дата и Смена) и значение (Нетто, Факт, …)
fact-no-column = Нет столбца «{ $expected }». Найдены: { $found }
fact-unknown-name = Неизвестно: { $found }. Ожидается название показателя, бункера или этапа
fact-of-nothing = Непонятно, к чему относится значение: выберите вид таблицы или добавьте столбец с показателем
fact-contradicts = То же, что в строке { $row }, но с другим значением. Оставьте верную строку или дайте номера документов
fact-unit = Столбец в { $found }, ожидается { $expected }. Пересчёта нет
fact-no-table = Файл не читается. Ожидается XLSX или CSV с таблицей
fact-no-rows = Под заголовком нет строк со значениями
fact-too-wide = Лишняя ячейка. Возможно, запятая числа принята за разделитель
fact-no-shift = { $found } — нет такой смены в этот день
fact-backwards = Конец раньше начала
fact-needs-interval = Нужны начало и конец
fact-needs-one-time = Нужно одно время, без конца
fact-author = Имя: от 1 до { $most } знаков
fact-too-long = Слишком длинно: не больше { $most } знаков
fact-full = Записей уже { $limit }, больше не принимается

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
`,il=["ru","kk","en"];function pr(t,e){const n=new Cu(t,{useIsolating:!1});for(const r of n.addResource(new Qu(e)))throw r;return n}const qs={ru:pr("ru",nc),kk:pr("kk",tc),en:pr("en",ec)},ac={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function rc(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return il.find(e=>t.startsWith(e))??"ru"}class sc{#e=me(Lt(rc()));get current(){return a(this.#e)}set current(e){re(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const ra=new sc;function f(t,e){for(const n of ac[ra.current]){const r=qs[n].getMessage(t)?.value;if(r){const s=[],i=qs[n].formatPattern(r,e,s);for(const l of s)console.error(`${n}/${t}: ${l.message}`);return i}}return console.error(`no text for ${t}`),t}function _t(t){return t[ra.current]||t.ru||t.en}const ic=" ",es="−";function oe(t,e=0){const[n="0",r]=Math.abs(t).toFixed(e).split("."),s=n.replace(/\B(?=(\d{3})+$)/g,ic),i=ra.current==="en"?".":",",l=r===void 0?s:s+i+r;return t<0&&/[1-9]/.test(l)?es+l:l}function Jt(t,e=0){const n=oe(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function Dr(t){const e=Math.abs(t);return oe(t,e>=.05&&e<99.95?1:0)}const ma=t=>t.replaceAll(" "," ");function zt(t){const e=Math.max(0,Math.round(t));if(e<60)return ma(f("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return ma(f("span-minutes",{minutes:String(n)}));const r=Math.floor(n/60);return r<24?ma(f("span-hours",{hours:String(r),minutes:String(n%60).padStart(2,"0")})):ma(f("span-days",{days:String(Math.floor(r/24)),hours:String(r%24)}))}function Cr(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":es)+(e===0?ma(f("span-minutes",{minutes:"0"})):zt(e*60))}const Rs=new Map;function ts(t,e){let n=Rs.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Rs.set(e,n));const r={};for(const{type:_,value:m}of n.formatToParts(new Date(t)))r[_]=m;const{day:s="",month:i="",year:l="",hour:o="",minute:d="",second:v=""}=r;return{date:`${s}.${i}.${l}`,hours:o,minutes:d,seconds:v}}function it(t,e){const{hours:n,minutes:r}=ts(t,e);return`${n}:${r}`}function Ma(t,e){const{hours:n,minutes:r,seconds:s}=ts(t,e);return`${n}:${r}:${s}`}function Ra(t,e){return ts(t,e).date}function Xe(t,e,n){const r=Math.abs(Date.parse(t)-Date.parse(e))>648e5,s=it(t,n);return r?`${Ra(t,n).slice(0,5)} ${s}`:s}function lc(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:o})=>o==="timeZoneName")?.value,r=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!r)return"UTC";const[,s,i,l]=r;return`UTC${s==="-"?es:"+"}${Number(i)}${l==="00"?"":`:${l}`}`}function sr(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const ll=300,_n={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function oc(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function ol(t){return f(`stage-${t.state.replaceAll("_","-")}`)}function ul(t){return t.state==="unknown"?f("stage-unknown"):t.state==="no_plan"?f("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=ll&&(t.state==="on_plan"||t.state==="ahead")?f("lag-on-plan"):Cr(t.lag_secs)}const uc=.005;function ns(t,e,n){const r=n.flatMap(({members:_})=>_).filter(({active:_,subject:m})=>_&&m===t.id).map(({condition:_})=>_),s={full:t.capacity-e.level,empty:e.level},i=t.capacity*uc;if(r.includes("full")||s.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(r.includes("empty")||s.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const o=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,d=o==="full"?e.full:o==="empty"?e.empty:null;return{tone:r.length>0||d!==null&&d.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:o,clock:d,reached:!1}}function cl(t,e,n){const r=Xe(t.earliest,e,n);return t.latest===null?f("buffer-clock-open",{earliest:r}):f("buffer-clock-band",{earliest:r,latest:Xe(t.latest,e,n)})}function dl(t,e,n,r,s){return n.reached?f(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?f("buffer-no-flow"):f(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${f(`buffer-${n.limit}-in`)} ${zt(n.clock.in_secs)}`} · ${Xe(n.clock.at,r,s)} ${cl(n.clock,r,s)}`}function cc(t,{side:e,zone:n}){const[r,s]=e==="before"?[0,t.target]:[t.target,t.capacity],i=o=>r+(s-r)*o/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((o,d)=>({zone:o,from:i(d),to:i(d+1),here:o===n}))}function fl({side:t,zone:e,penetration:n}){const r=`${oe(Math.max(n,0)*100)} %`;return f(`zone-${t}`,{zone:f(`zone-${e}`),used:r})}const vl=.2,dc=.5;function Xa(t){return t<vl?"bad":t<dc?"warn":"plain"}function Cn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${oe(t*100)} %`}function ir({low:t,middle:e,high:n}){return`${oe(e)} (${oe(t)}–${oe(n)})`}function fc(t,e){const n={from:it(e.start,t.time_zone),until:it(e.end,t.time_zone),stage:$t(t.stages,e.stage),cause:$t(t.stages,e.cause),lag:zt(e.falls_secs),amount:`${oe(e.missing)} ${at(t)}`};return f("plan-trial-weakest",n)}function vc(t,{stage:e,until:n,lost:r,charges:s,even_so:i}){const l=m=>`${oe(m)} ${at(t)}`,o=s.filter(({share:m})=>m>=.005),d=m=>{const p=$t(t.stages,m.stage);if(!m.resource)return p;const y=f("incident-loss-machine",{machine:$t(t.resources,m.resource)});return m.stage===e?y:`${y} (${p})`},v=m=>`${d(m)}: ${oe(m.share*100)} %`,_=[f("incident-loss",{stage:$t(t.stages,e),amount:l(r),until:it(n,t.time_zone)})];return o.some(m=>m.stage!==e||m.resource)&&_.push(f("incident-loss-parts",{parts:o.map(v).join(", ")})),i>=.5&&_.push(f("incident-loss-even-so",{amount:l(i)})),_.join(" · ")}function hl(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function hc({burn:t}){if(!t||t.used<=0)return"";const e=`${oe(t.used*100)} %`;return t.used>=1?f("burn-gone",{used:e}):(t.rate??0)>1?f("burn-fast",{used:e,rate:oe(t.rate??0,1)}):""}function lr(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:r})=>r===e);return n?_t(n.name):e}function _c(t,{cause:e}){return lr(t,e.stage??e.source??e.signal??e.sensor??"?")}const mc={twin:"estimate-tab-twin",balance:"estimate-tab-balance",manual:"estimate-tab-manual"},gc={twin:"estimate-twin",balance:"estimate-balance",manual:"estimate-manual"};function Pr(t,{by:e,since:n},r){return f(mc[e],{since:Xe(n,r,t.time_zone)})}function _l(t,{by:e,since:n,signal:r},s){return f(gc[e],{since:Xe(n,s,t.time_zone),signal:lr(t,r??"")})}function Ds(t,e,n){const r=wc(t,e,n);return e.estimated?f("condition-estimated",{what:r}):r}function wc(t,e,n){const r=e.clock_now??e.clock,s=lr(t,e.subject);if(e.instrument)return bc(t,e,e.instrument,s);const i=e.pace!==null&&e.pace<.05?"-stands":"",l=e.condition==="behind"&&e.chance!==null&&e.chance<vl?"-bad-plan":"";return f(`condition-${e.condition.replaceAll("_","-")}${i}${l}`,{chance:Cn(e.chance??1),pace:`${oe((e.pace??1)*100,0)} %`,since:Xe(e.since,n,t.time_zone),stage:s,buffer:s,source:s,signal:s,size:`${oe(e.amount,2)} ${at(t)}`,content:t.content?_t(t.content.name):"",lag:zt(e.lag_secs),at:r?Xe(r.at,n,t.time_zone):"—",in:r?zt(sr(n,r.at)):"—"})}function bc(t,e,{kind:n,share:r,rival:s},i){const l=e.amount===0?`${Jt(r*100,1)} %`:`${Jt(e.amount,1)} ${t.unit}`;if(e.condition==="sensor_drifts")return f("condition-sensor-drifts",{signal:i,size:l});const o=f(`condition-meter-suspect-${n}`,{signal:i,size:l});return s===null?o:`${o} ${f("condition-meter-suspect-rival",{rival:lr(t,s)})}`}function pc(t,e){if(!t.active)return t;const n=e.stages.find(({id:s})=>s===t.subject);if(gl(t.condition))return yc(t,n);if(t.condition!=="behind")return t;const r=n?.lag_secs;return r==null||r<=0?t:{...t,lag_secs:r}}function yc(t,e){const n=e?.metal;if(!n)return t;const[r,s]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],i=n.ledger.lines.find(({loss:l})=>l==="quality")?.amount??t.amount;return{...t,amount:i,pace:r!==null&&s?r/s:t.pace}}const Cs={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4,sensor_drifts:5,calibration_overdue:6},Ja=({members:t})=>t.every(({condition:e})=>e==="calibration_overdue"||e==="sensor_drifts");function kc({members:t}){const e=({clock_now:n,clock:r})=>Date.parse((n??r)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,r)=>Number(r.active)-Number(n.active)||Cs[n.condition]-Cs[r.condition]||e(n)-e(r)||n.since.localeCompare(r.since))}function ml(t){const e=t.members.filter(({active:n})=>n);return e.length===0||Ja(t)?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function xc(t,e){return`${_t(t.name)} ${Ha(t,e)}`}function $c(t,e,n){const r=e?.metal;return!t.content||!e||!r||r.planned===null?"":n.flatMap(({members:i})=>i).some(({active:i,subject:l,condition:o})=>i&&l===e.id&&gl(o))?`${_t(t.content.name)} ${Jt(r.actual-r.planned,1)} ${at(t)}`:""}function gl(t){return t==="low_grade"||t==="low_recovery"}function Ha({unit:t},e){return e===null?"—":`${oe(e,e<20?2:1)} ${t}`}function at(t){return t.unit==="t"?f("unit-t"):t.unit}function pa(t){return f("unit-per-hour",{unit:at(t)})}function $t(t,e){const n=t.find(r=>r.id===e);return n?_t(n.name):e}var Ec=$('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),Sc=$("<i></i>"),Tc=$('<b class="sensor svelte-1zbs2n"> </b>'),Ac=$('<span class="grade svelte-1zbs2n"> </span>'),Mc=$('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Nc=$('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),Oc=$('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),Ps=$('<p class="none svelte-1zbs2n"> </p>'),zc=$('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Ic=$('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function qc(t,e){Je(e,!0);const n=Y(()=>e.view?ns(e.buffer,e.view,e.incidents):null),r=Y(()=>a(n)?.tone??"blind"),s=F=>Math.min(Math.max(F/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=Y(()=>e.view?s(e.view.level-e.view.sigma):0),l=Y(()=>e.view?s(e.view.level+e.view.sigma):0),o=Y(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),d=Y(()=>e.view&&a(n)?dl(e.buffer,e.view.level,a(n),e.now,e.site.time_zone):f("stage-unknown"));var v=Ic();let _;var m=g(v),p=h(m,!0),y=u(m,2),E=g(y),P=g(E);{var q=F=>{var A=Ec(),G=Ae(A);let X;var ne=u(G,2);let z;var Q=u(ne,2);let ee;k((ae,x)=>{X=yt(G,"",X,{height:ae}),z=yt(ne,"",z,{bottom:`${a(i)??""}%`,height:`${a(l)-a(i)}%`}),ee=yt(Q,"",ee,{bottom:x})},[()=>`${s(e.view.level)??""}%`,()=>`${s(e.view.level)??""}%`]),w(F,A)};R(P,F=>{e.view&&F(q)})}var M=u(P,2);{var L=F=>{var A=Dn(),G=Ae(A);Me(G,17,()=>cc(e.buffer,e.view.zone),X=>X.zone,(X,ne)=>{var z=Sc();let Q,ee;k((ae,x)=>{Q=Ge(z,1,`third ${a(ne).zone??""}`,"svelte-1zbs2n",Q,{here:a(ne).here}),ee=yt(z,"",ee,{bottom:ae,height:x})},[()=>`${s(a(ne).from)??""}%`,()=>`${s(a(ne).to)-s(a(ne).from)}%`]),w(X,z)}),w(F,A)};R(M,F=>{e.view?.zone&&F(L)})}var D=u(M,2);let S;var O=u(D,2);let j;var Z=u(O,2);let le;var T=u(E,2),b=g(T);{var K=F=>{var A=zc(),G=Ae(A),X=g(G),ne=u(X),z=h(ne,!0),Q=u(G,2),ee=g(Q),ae=u(ee);{var x=se=>{var ue=Tc(),ie=h(ue,!0);k(W=>c(ie,W),[()=>f("sensor-doubtful")]),w(se,ue)},H=se=>{var ue=Ac(),ie=h(ue,!0);k(W=>{he(ue,"data-grade",e.buffer.id),c(ie,W)},[()=>xc(e.site.content,e.view.metal.grade)]),w(se,ue)};R(ae,se=>{a(o)?se(x):e.site.content&&e.view.metal&&se(H,1)})}var N=u(Q,2),I=g(N);{var V=se=>{var ue=Mt();k((ie,W)=>c(ue,`${ie??""} ${W??""}`),[()=>Jt(e.view.net),()=>pa(e.site)]),w(se,ue)};R(I,se=>{e.view.net!==null&&se(V)})}var C=u(N,2),J=g(C);{var U=se=>{var ue=Mc(),ie=g(ue),W=h(ie,!0),de=u(ie);k(()=>{c(W,_n.bad),c(de,` ${a(d)??""}`)}),w(se,ue)},ce=se=>{var ue=Oc(),ie=Ae(ue),W=g(ie);{var de=Ve=>{var et=Nc(),Fe=h(et,!0);k(()=>c(Fe,_n.warn)),w(Ve,et)};R(W,Ve=>{a(r)==="warn"&&Ve(de)})}var fe=u(W),ke=u(ie,2),Ee=h(ke,!0),we=u(ke,2),Ne=g(we),Ue=h(Ne,!0),Le=u(we,2),Ze=h(Le,!0);k((Ve,et,Fe,lt)=>{c(fe,` ${Ve??""}`),c(Ee,et),c(Ue,Fe),c(Ze,lt)},[()=>f(`buffer-${a(n).limit}-in`),()=>zt(a(n).clock.in_secs),()=>Xe(a(n).clock.at,e.now,e.site.time_zone),()=>cl(a(n).clock,e.now,e.site.time_zone)]),w(se,ue)},ge=se=>{var ue=Ps(),ie=h(ue,!0);k(()=>c(ie,a(d))),w(se,ue)};R(J,se=>{a(n).reached?se(U):a(n).clock?se(ce,1):se(ge,-1)})}k((se,ue,ie)=>{c(X,`${e.view.estimated?"~":""}${se??""}`),c(z,ue),c(ee,`${ie??""} %`),he(C,"aria-label",a(d))},[()=>oe(e.view.level),()=>at(e.site),()=>oe(e.view.level/e.buffer.capacity*100)]),w(F,A)},B=F=>{var A=Ps(),G=h(A,!0);k(X=>c(G,X),[()=>f("stage-unknown")]),w(F,A)};R(b,F=>{e.view&&a(n)?F(K):F(B,-1)})}k((F,A,G,X,ne,z)=>{_=Ge(v,1,`card ${a(r)??""}`,"svelte-1zbs2n",_,{hatched:a(r)==="blind"}),he(v,"data-buffer",e.buffer.id),he(v,"aria-label",F),he(v,"title",A),c(p,G),Ge(E,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),S=yt(D,"",S,{bottom:X}),j=yt(O,"",j,{bottom:ne}),le=yt(Z,"",le,{bottom:z})},[()=>_t(e.buffer.name),()=>e.view?.zone?fl(e.view.zone):void 0,()=>_t(e.buffer.name),()=>`${s(e.buffer.high)??""}%`,()=>`${s(e.buffer.low)??""}%`,()=>`${s(e.buffer.target)??""}%`]),w(t,v),Qe()}const Rc=2e5;function Dc(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],n=t.stages.flatMap(i=>[...i.inputs.map(({buffer:l})=>({from:`buffer:${l}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:l})=>({from:`stage:${i.id}`,to:`buffer:${l}`}))]),r=new Map(e.map(({key:i})=>[i,[]])),s=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:l}of n)r.get(i)?.push(l),s.get(l)?.push(i);return{nodes:e,edges:n,next:r,previous:s}}function Cc({nodes:t,next:e}){const n=new Map(t.map(({key:d},v)=>[d,v]));let r=[],s=0;const i=[],l=new Set;function o(d,v,_){if(!(s++>Rc)){i.push(d),l.add(d);for(const m of e.get(d)??[])m===v&&i.length>r.length&&(r=[...i]),!l.has(m)&&(n.get(m)??-1)>_&&o(m,v,_);i.pop(),l.delete(d)}}for(const[d,{key:v}]of t.entries())o(v,v,d);return r}function Pc({nodes:t,next:e,previous:n}){const r=new Set,s=[];function i(l){if(!r.has(l)){r.add(l),s.push(l);for(const o of e.get(l)??[])i(o)}}for(const{key:l}of t)n.get(l)?.length===0&&i(l);for(const{key:l}of t)i(l);return s}const wl=1.12,bl=120,Lc=112;function Fc(t,e,n){return jc(t,e,n)??Bc(t,e,n)}function jc(t,e,n){const r=Cc(t),s=t.nodes.map(({key:_})=>_).filter(_=>!r.includes(_));if(r.length<4||r.length<s.length)return null;let i=null;for(let _=2;_<=r.length/2;_+=1){const m=r.length/2+2-_;if(m<2||(m-2)*(_-2)<s.length||e/m<bl)continue;const p=Math.abs(Math.log(e/m/(n/_)/wl));(!i||p<i.badness)&&(i={columns:m,rows:_,badness:p})}if(!i)return null;const{columns:l,rows:o}=i,d=new Map;for(const[_,m]of Uc(l,o).entries()){const p=r[_];p&&d.set(p,m)}const v=[];for(let _=1;_<o-1;_+=1)for(let m=1;m<l-1;m+=1)v.push({column:m,row:_});return Vc(t,s,d,v),{columns:l,rows:o,cells:d,ring:r,free:Hc(v,d)}}function Uc(t,e){const n=[];for(let r=0;r<t;r+=1)n.push({column:r,row:0});for(let r=1;r<e-1;r+=1)n.push({column:t-1,row:r});for(let r=t-1;r>=0;r-=1)n.push({column:r,row:e-1});for(let r=e-2;r>0;r-=1)n.push({column:0,row:r});return n}function Vc(t,e,n,r){const s=[...r],i=[...e];for(;i.length>0;){const l=p=>[...t.previous.get(p)??[],...t.next.get(p)??[]].flatMap(y=>n.get(y)??[]),d=i.find(p=>(t.previous.get(p)??[]).every(y=>n.has(y)))??i.find(p=>l(p).length>0)??i[0];if(d===void 0)return;i.splice(i.indexOf(d),1);const v=l(d),_=p=>v.reduce((y,E)=>y+Math.hypot(p.column-E.column,(p.row-E.row)*1.05),0);s.sort((p,y)=>_(p)-_(y)||y.column-p.column||p.row-y.row);const m=s.shift();m&&n.set(d,m)}}function Hc(t,e){const n=new Set([...e.values()].map(({column:i,row:l})=>`${i},${l}`)),r=new Set(t.map(({column:i,row:l})=>`${i},${l}`).filter(i=>!n.has(i)));let s=null;for(const{column:i,row:l}of t)for(let o=1;o<=4;o+=1)for(let d=1;d<=3;d+=1){let v=!0;for(let _=i;_<i+o;_+=1)for(let m=l;m<l+d;m+=1)v&&=r.has(`${_},${m}`);v&&o>=2&&o*d>(s?s.columns*s.rows:0)&&(s={column:i,row:l,columns:o,rows:d})}return s}function Bc(t,e,n){const r=Pc(t),s=t.edges.length>0;let i=1,l=1/0;for(let d=1;d<=Math.max(1,r.length);d+=1){const v=Math.ceil(r.length/d);if(d>1&&e/d<bl)break;const _=Math.abs(Math.log(e/d/Math.max(Lc,n/v)/wl));_<l&&([l,i]=[_,d])}const o=new Map;for(const[d,v]of r.entries()){const _=Math.floor(d/i),m=s&&_%2===1?i-1-d%i:d%i;o.set(v,{column:m,row:_})}return{columns:i,rows:Math.max(1,Math.ceil(r.length/i)),cells:o,ring:[],free:null}}function Wc({edges:t},{cells:e,ring:n},r){const s=[],i=new Set(n.map((l,o)=>`${l}>${n[(o+1)%n.length]}`));n.length>0&&s.push(Kc(n,e,r));for(const l of t){if(i.has(`${l.from}>${l.to}`))continue;const o=Gc(l,e,r);o&&s.push({...o,main:n.length===0})}return s}function Lr({column:t,row:e},{cellWidth:n,cellHeight:r}){return{x:(t+.5)*n,y:(e+.5)*r}}function Kc(t,e,n){const r=t.flatMap(y=>e.get(y)??[]).map(y=>Lr(y,n)),s=r.map(({x:y})=>y),i=r.map(({y})=>y),[l,o,d,v]=[Math.min(...s),Math.max(...s),Math.min(...i),Math.max(...i)],_=Math.min(n.cardWidth,n.cardHeight)*.3,m=`M${l+_} ${d}H${o-_}Q${o} ${d} ${o} ${d+_}V${v-_}Q${o} ${v} ${o-_} ${v}H${l+_}Q${l} ${v} ${l} ${v-_}V${d+_}Q${l} ${d} ${l+_} ${d}Z`,p=r.map((y,E)=>{const P=r[(E+1)%r.length]??y;return{x:(y.x+P.x)/2,y:(y.y+P.y)/2,turn:Math.atan2(P.y-y.y,P.x-y.x)*180/Math.PI}});return{path:m,arrows:p,main:!0}}function Gc({from:t,to:e},n,r){const s=n.get(t),i=n.get(e);if(!s||!i)return null;const l=Lr(s,r),o=Lr(i,r);if(s.row===i.row){const p=Math.sign(i.column-s.column),y=o.x-p*(r.cellWidth/2);if(Math.abs(s.column-i.column)===1)return{path:`M${l.x} ${l.y}H${o.x}`,arrows:[{x:y,y:o.y,turn:p>0?0:180}]};const E=s.row===0?1:-1,P=l.y+E*r.cellHeight/2;return{path:`M${l.x} ${l.y}V${P}H${o.x}V${o.y}`,arrows:[{x:o.x,y:P-E*(r.cellHeight-r.cardHeight)/5,turn:E*-90}]}}const d=Math.sign(i.row-s.row),v=o.y-d*(r.cellHeight/2),_=s.column===i.column?`M${l.x} ${l.y}V${o.y}`:`M${l.x} ${l.y}V${v}H${o.x}V${o.y}`,m=d*(r.cellHeight-r.cardHeight)/5;return{path:_,arrows:[{x:o.x,y:v+m,turn:d>0?90:-90}]}}var Zc=$('<i class="fill svelte-5lu18r"></i>'),Yc=$('<i class="plan svelte-5lu18r"></i>'),Xc=$('<i class="pointer svelte-5lu18r"></i>'),Jc=$('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),Qc=$('<span class="beside svelte-5lu18r"> </span>'),ed=$('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),td=$('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),nd=$('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function ad(t,e){Je(e,!0);const n=Y(()=>e.view?oc(e.view):"blind"),r=Y(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),s=V=>`${Math.min(Math.max(V,0),a(r))/a(r)*100}%`,i=Y(()=>e.view&&a(n)!=="blind"?e.view.rate:null),l=Y(()=>a(n)==="plain"?"":`${_n[a(n)]} `),o=Y(()=>e.view?ol(e.view):f("stage-unknown")),d=Y(()=>e.view?ul(e.view):""),v=Y(()=>e.view?.as_of?f("data-age",{span:zt(sr(e.view.as_of,e.now))}):""),_=Y(()=>a(n)==="bad"||a(n)==="blind"?a(o):a(d)),m=Y(()=>e.view?.end&&Xa(e.view.end.met??1)!=="plain"),p=Y(()=>a(n)==="bad"?a(d):a(n)==="blind"?a(v):a(n)==="plain"?"":a(o));var y=nd();let E;var P=g(y),q=g(P),M=h(q,!0),L=u(P,2);let D;var S=g(L),O=u(S),j=h(O,!0),Z=u(L,2),le=g(Z);{var T=V=>{var C=Zc();let J;k(U=>J=yt(C,"",J,{width:U}),[()=>s(a(i))]),w(V,C)};R(le,V=>{a(i)!==null&&V(T)})}var b=u(le,2);let K;var B=u(b,2);{var F=V=>{var C=Yc();let J;k(U=>J=yt(C,"",J,{left:U}),[()=>s(e.view.planned_rate)]),w(V,C)};R(B,V=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&V(F)})}var A=u(B,2);{var G=V=>{var C=Xc();let J;k(U=>J=yt(C,"",J,{left:U}),[()=>s(a(i))]),w(V,C)};R(A,V=>{a(i)!==null&&V(G)})}var X=u(Z,2),ne=g(X),z=g(ne),Q=h(z,!0),ee=u(z,1,!0),ae=u(ne,2);{var x=V=>{var C=Jc(),J=g(C),U=h(J,!0),ce=u(J);k(()=>{c(U,_n.warn),c(ce,` ${e.short??""}`)}),w(V,C)},H=V=>{var C=Qc(),J=h(C,!0);k(()=>c(J,a(p))),w(V,C)};R(ae,V=>{e.short&&a(n)!=="bad"&&a(n)!=="blind"?V(x):V(H,-1)})}var N=u(X,2);{var I=V=>{var C=td(),J=g(C),U=g(J);{var ce=ie=>{var W=Mt();k((de,fe)=>c(W,`${de??""}${fe??""}`),[()=>f("total-of-plan",{actual:oe(e.view.actual),planned:oe(e.view.planned)}),()=>e.view.end?"":` ${at(e.site)}`]),w(ie,W)},ge=ie=>{var W=Mt();k((de,fe)=>c(W,`${de??""} ${fe??""}`),[()=>oe(e.view.actual),()=>at(e.site)]),w(ie,W)};R(U,ie=>{e.view.planned_shift>0?ie(ce):ie(ge,-1)})}var se=u(J,2);{var ue=ie=>{var W=ed();let de;var fe=g(W),ke=h(fe,!0),Ee=u(fe,1,!0);k((we,Ne)=>{de=Ge(W,1,"end svelte-5lu18r",null,de,{poor:a(m)}),he(W,"title",we),c(ke,a(m)?_n.warn:"→"),c(Ee,Ne)},[()=>f("end-title"),()=>oe(e.view.end.done.middle)]),w(ie,W)};R(se,ie=>{e.view.end&&ie(ue)})}w(V,C)};R(N,V=>{e.view&&a(n)!=="blind"&&V(I)})}k((V,C,J,U,ce,ge)=>{E=Ge(y,1,`card ${a(n)??""}`,"svelte-5lu18r",E,{hatched:a(n)==="blind"}),he(y,"data-stage",e.stage.id),he(y,"aria-label",V),he(q,"title",C),c(M,J),D=Ge(L,1,"rate svelte-5lu18r",null,D,{none:a(i)===null}),c(S,U),c(j,ce),K=yt(b,"",K,{left:ge}),c(Q,a(l)),c(ee,a(_))},[()=>_t(e.stage.name),()=>f("detail-open"),()=>_t(e.stage.name),()=>a(i)===null?"—":`${e.view?.estimated?"~":""}${Dr(a(i))}`,()=>pa(e.site),()=>s(e.stage.rate_nominal)]),Pe("click",q,function(...V){e.onopen?.apply(this,V)}),w(t,y),Qe()}en(["click"]);var rd=$('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),sd=$("<span><!> </span>");function as(t,e){Je(e,!0);const n=Y(()=>Xa(e.chance));var r=sd(),s=g(r);{var i=o=>{var d=rd(),v=h(d,!0);k(()=>c(v,_n[a(n)])),w(o,d)};R(s,o=>{a(n)!=="plain"&&o(i)})}var l=u(s);k(o=>{Ge(r,1,Ta(a(n)),"svelte-17l7kan"),c(l,` ${o??""}`)},[()=>Cn(e.chance)]),w(t,r),Qe()}var id=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),ld=$('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function oa(t,e){Je(e,!0);let n=rl(e,"width",3,"54rem"),r=ku(e,id),s;$n(()=>s.showModal());var i=ld();wu(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...r,[Wn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var l=g(i),o=g(l),d=h(o,!0),v=u(o,2),_=h(v,!0),m=u(l,2);lu(m,()=>e.children),Qr(i,p=>s=p,()=>s),k(p=>{c(d,e.title),c(_,p)},[()=>f("close")]),Pe("click",v,()=>s.close()),w(t,i),Qe()}en(["click"]);var od=$("<strong> </strong>"),ud=$("<span> <!></span>");function pl(t,e){Je(e,!0);var n=ud(),r=g(n),s=u(r);{var i=l=>{var o=od(),d=h(o,!0);k(v=>c(d,v),[()=>f("last-amended",{was:`${oe(e.stage.as_closed)} ${at(e.site)}`,at:Xe(e.stage.amended_at,e.now,e.site.time_zone)})]),w(l,o)};R(s,l=>{e.stage.amended_at!==null&&l(i)})}k((l,o)=>{he(n,"data-last",e.stage.id),c(r,`${l??""}
  ${o??""} `)},[()=>f("total-of-plan",{actual:oe(e.stage.actual),planned:oe(e.stage.planned)}),()=>at(e.site)]),w(t,n),Qe()}var cd=$('<span class="svelte-hbf2jp"> </span>'),Ls=$('<dd class="plan svelte-hbf2jp"> </dd>'),dd=$('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),Fs=$('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),fd=$('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),vd=$('<ul class="svelte-hbf2jp"></ul>'),hd=$('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function _d(t,e){Je(e,!0);const n=x=>x===null?"—":`${oe(x,2)} ${at(e.site)}`,r=x=>x===null?"—":`${oe(x*100,1)} %`,s=x=>x===null||e.metal.grade===null?"":`± ${Ha(e.content,x)}`,i=Y(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),l=({loss:x,by:H})=>f(`loss-${x.replace("_","-")}`,{by:H===null?"":$t(e.site.stages,H)}),o=Y(()=>e.metal.ledger.lines.filter(({amount:x})=>x>=.005).sort((x,H)=>H.amount-x.amount));var d=hd(),v=g(d),_=g(v),m=u(_);{var p=x=>{var H=cd(),N=h(H,!0);k(I=>c(N,I),[()=>f("metal-sampled",{at:it(e.metal.sampled_at,e.site.time_zone)})]),w(x,H)};R(m,x=>{e.metal.sampled_at&&x(p)})}var y=u(v,2),E=g(y),P=g(E),q=h(P,!0),M=u(P,2),L=g(M),D=u(L),S=h(D,!0),O=u(M,2);{var j=x=>{var H=Ls(),N=h(H,!0);k(I=>c(N,I),[()=>f("metal-of-plan",{planned:Ha(e.content,e.metal.planned_grade)})]),w(x,H)};R(O,x=>{e.metal.planned_grade!==null&&x(j)})}var Z=u(E,2);{var le=x=>{var H=dd(),N=g(H),I=h(N,!0),V=u(N,2),C=g(V),J=u(C),U=h(J),ce=u(V,2),ge=h(ce,!0);k((se,ue,ie,W)=>{c(I,se),c(C,`${ue??""} `),c(U,`± ${ie??""}`),c(ge,W)},[()=>f("metal-recovery"),()=>r(e.metal.recovery.now),()=>r(e.metal.recovery.sigma),()=>f("metal-of-plan",{planned:r(e.metal.recovery.planned)})]),w(x,H)};R(Z,x=>{e.metal.recovery&&x(le)})}var T=u(Z,2),b=g(T),K=h(b,!0),B=u(b,2),F=h(B,!0),A=u(B,2);{var G=x=>{var H=Ls(),N=h(H,!0);k(I=>c(N,I),[()=>f("metal-of-plan",{planned:n(e.metal.planned)})]),w(x,H)};R(A,x=>{e.metal.planned!==null&&x(G)})}var X=u(T,2);{var ne=x=>{var H=Fs(),N=g(H),I=h(N,!0),V=u(N,2),C=h(V);k((J,U,ce)=>{c(I,J),c(C,`${U??""} ${ce??""}`)},[()=>f("metal-gap"),()=>Jt(a(i),2),()=>at(e.site)]),w(x,H)};R(X,x=>{a(i)!==null&&x(ne)})}var z=u(X,2);{var Q=x=>{var H=Fs(),N=g(H),I=h(N,!0),V=u(N,2),C=h(V);k((J,U,ce)=>{c(I,J),c(C,`${U??""} ${ce??""}`)},[()=>f("metal-unknown"),()=>oe(e.metal.unknown),()=>at(e.site)]),w(x,H)};R(z,x=>{e.metal.unknown>=1&&x(Q)})}var ee=u(y,2);{var ae=x=>{var H=vd();Me(H,21,()=>a(o),N=>`${N.loss}-${N.by}`,(N,I)=>{var V=fd(),C=g(V),J=h(C,!0),U=u(C),ce=h(U,!0);k((ge,se)=>{c(J,ge),c(ce,se)},[()=>l(a(I)),()=>n(a(I).amount)]),w(N,V)}),w(x,H)};R(ee,x=>{a(o).length>0&&x(ae)})}k((x,H,N,I,V,C)=>{c(_,`${x??""} `),c(q,H),c(L,`${N??""} `),c(S,I),c(K,V),c(F,C)},[()=>f("metal-title",{content:_t(e.content.name)}),()=>f("metal-grade"),()=>Ha(e.content,e.metal.grade),()=>s(e.metal.grade_sigma),()=>f(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),w(t,d),Qe()}var md=$('<p class="estimated svelte-175ive" data-estimated=""><b aria-hidden="true">~</b> </p>'),gd=$(" <!>",1),wd=$('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),bd=$("<i></i>"),pd=$('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),yd=$('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),kd=$('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),xd=$('<p class="quiet svelte-175ive"> </p>'),js=$("<br/> ",1),$d=$("<br/> <!>",1),Ed=$('<!> <!> <!> <!> <p class="quiet svelte-175ive"> <!> <!> <!></p>',1);function Sd(t,e){Je(e,!0);const n=Y(()=>[{title:f("time-title"),times:e.view.times},{title:f("time-last"),times:e.view.last_times}].flatMap(({title:v,times:_})=>_&&_.elapsed_micros>0?{title:v,times:_}:[])),r=(v,{elapsed_micros:_})=>v/Math.max(_,1)*100,s=v=>v===null?"—":`${oe(v*100)} %`,i=v=>f(`time-${v.replace("_","-")}`),l=Y(()=>hl(e.chain)?.stages.find(({id:v})=>v===e.stage.id)?.met??null),o=Y(()=>e.chain.last_shift?.stages.find(({id:v})=>v===e.stage.id)),d=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let v=Y(()=>_t(e.stage.name));oa(t,{get title(){return a(v)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(_,m)=>{var p=Ed(),y=Ae(p);{var E=B=>{var F=md(),A=u(g(F));k(G=>c(A,` ${G??""}`),[()=>_l(e.site,e.view.estimated,e.chain.now)]),w(B,F)};R(y,B=>{e.view.estimated&&B(E)})}var P=u(y,2);{var q=B=>{var F=wd(),A=g(F),G=g(A),X=u(G),ne=h(X,!0),z=u(A,2),Q=g(z),ee=h(Q),ae=u(Q,2);{var x=H=>{var N=gd(),I=Ae(N),V=u(I);as(V,{get chance(){return e.view.end.met}}),k(C=>c(I,`${C??""} `),[()=>f("end-of-plan",{planned:`${oe(e.view.end.planned)} ${at(e.site)}`})]),w(H,N)};R(ae,H=>{e.view.end.met!==null&&H(x)})}k((H,N,I,V)=>{c(G,`${H??""} `),c(ne,N),c(ee,`${I??""} ${V??""}`)},[()=>f("end-title"),()=>it(e.view.end.at,e.site.time_zone),()=>ir(e.view.end.done),()=>at(e.site)]),w(B,F)};R(P,B=>{e.view.end&&B(q)})}var M=u(P,2);Me(M,17,()=>a(n),({title:B,times:F})=>B,(B,F)=>{let A=()=>a(F).title,G=()=>a(F).times;var X=kd(),ne=g(X),z=g(ne),Q=u(z),ee=h(Q),ae=u(ne,2);Me(ae,21,()=>G().elements,({element:N,micros:I})=>N,(N,I)=>{let V=()=>a(I).element,C=()=>a(I).micros;var J=bd();let U;k(ce=>{Ge(J,1,Ta(V()),"svelte-175ive"),U=yt(J,"",U,{width:ce})},[()=>`${r(C(),G())??""}%`]),w(N,J)});var x=u(ae,2);Me(x,21,()=>G().elements,({element:N,micros:I})=>N,(N,I)=>{let V=()=>a(I).element,C=()=>a(I).micros;var J=pd(),U=g(J),ce=u(U,2),ge=h(ce,!0),se=u(ce,2),ue=h(se,!0),ie=u(se,2),W=h(ie);k((de,fe,ke)=>{Ge(U,1,Ta(V()),"svelte-175ive"),c(ge,de),c(ue,fe),c(W,`${ke??""} %`)},[()=>i(V()),()=>zt(C()/1e6),()=>oe(r(C(),G()))]),w(N,J)});var H=u(x,2);Me(H,20,()=>d,N=>N,(N,I)=>{var V=yd(),C=g(V),J=h(C,!0),U=u(C,2),ce=h(U,!0);k((ge,se)=>{c(J,ge),c(ce,se)},[()=>i(I),()=>s(G()[I])]),w(N,V)}),k((N,I)=>{c(z,`${A()??""} `),c(ee,`${N??""}–${I??""}`)},[()=>it(G().start,e.site.time_zone),()=>it(G().until,e.site.time_zone)]),w(B,X)},B=>{var F=xd(),A=h(F,!0);k(G=>c(A,G),[()=>f("time-none")]),w(B,F)});var L=u(M,2);{var D=B=>{_d(B,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};R(L,B=>{e.site.content&&e.view.metal&&B(D)})}var S=u(L,2),O=g(S),j=u(O);{var Z=B=>{var F=js(),A=u(Ae(F),1,!0);k(G=>c(A,G),[()=>f("estimate-part",{amount:`${oe(e.view.estimated_actual)} ${at(e.site)}`})]),w(B,F)};R(j,B=>{e.view.estimated_actual>0&&B(Z)})}var le=u(j,2);{var T=B=>{var F=$d(),A=u(Ae(F)),G=u(A);pl(G,{get site(){return e.site},get stage(){return a(o)},get now(){return e.chain.now}}),k(X=>c(A,`${X??""}: `),[()=>f("last-title")]),w(B,F)};R(le,B=>{a(o)&&B(T)})}var b=u(le,2);{var K=B=>{var F=js(),A=u(Ae(F),1,!0);k(G=>c(A,G),[()=>f("plan-trial-stage",{chance:Cn(a(l))})]),w(B,F)};R(b,B=>{a(l)!==null&&B(K)})}k((B,F)=>c(O,`${B??""} ${F??""} `),[()=>f("total-of-plan",{actual:oe(e.view.actual),planned:oe(e.view.planned)}),()=>at(e.site)]),w(_,p)},$$slots:{default:!0}})}Qe()}var Td=$("<b> </b>"),Ad=$('<p class="burn svelte-1fyk3n3"> </p>'),Md=$('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),Nd=$('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Od=$('<p class="svelte-1fyk3n3"> </p>'),zd=$('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Id=$('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),qd=$('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function Rd(t,e){Je(e,!0);const n=Y(()=>e.view.drum?hc(e.view.drum):""),r=Y(()=>[...e.view.stages].filter(({lag_secs:M,state:L})=>M!==null&&L!=="unknown").sort((M,L)=>(L.lag_secs??0)-(M.lag_secs??0)).find(({lag_secs:M})=>(M??0)>ll)),s=Y(()=>a(r)!==void 0&&a(r).id===e.view.drum?.stage),i=Y(()=>e.view.stages.filter(({state:M})=>M==="unknown").length),l=Y(()=>e.site.buffers.flatMap(M=>{const L=e.view.buffers.find(({id:D})=>D===M.id);return L?{buffer:M,...ns(M,L,e.view.incidents)}:[]}).filter(({clock:M,tone:L})=>M!==null&&L==="warn").sort((M,L)=>(M.clock?.in_secs??0)-(L.clock?.in_secs??0))[0]);var o=qd(),d=g(o);{var v=M=>{var L=Md(),D=Ae(L),S=u(g(D)),O=u(D,2),j=g(O),Z=u(j);{var le=F=>{var A=Td(),G=h(A,!0);k(X=>c(G,X),[()=>Cr(a(r)?.lag_secs??0)]),w(F,A)};R(Z,F=>{a(s)&&F(le)})}var T=u(Z,2),b=h(T,!0),K=u(O,2);{var B=F=>{var A=Ad(),G=h(A,!0);k(()=>c(G,a(n))),w(F,A)};R(K,F=>{a(n)&&F(B)})}k((F,A,G)=>{c(S,` ${F??""}`),c(j,`${A??""} `),c(b,G)},[()=>f("summary-drum",{at:Xe(e.view.drum.since,e.now,e.site.time_zone)}),()=>$t(e.site.stages,e.view.drum.stage),()=>f(`drum-${e.view.drum.limits}`)]),w(M,L)};R(d,M=>{e.view.drum&&M(v)})}var _=u(d,2);{var m=M=>{var L=Nd(),D=Ae(L),S=h(D,!0),O=u(D,2),j=g(O),Z=u(j),le=h(Z,!0);k((T,b,K)=>{c(S,T),c(j,`${b??""} `),c(le,K)},[()=>f("summary-worst"),()=>$t(e.site.stages,a(r).id),()=>Cr(a(r).lag_secs??0)]),w(M,L)},p=M=>{var L=Od(),D=h(L,!0);k(S=>c(D,S),[()=>f("summary-in-step")]),w(M,L)};R(_,M=>{a(r)&&!a(s)?M(m):!a(r)&&a(i)===0&&e.view.plan.version>0&&M(p,1)})}var y=u(_,2);{var E=M=>{var L=zd(),D=Ae(L),S=h(D,!0),O=u(D,2),j=g(O),Z=u(j),le=h(Z,!0),T=u(Z);k((b,K,B,F,A)=>{c(S,b),c(j,`${K??""}: ${B??""} `),c(le,F),c(T,`, ${A??""}`)},[()=>f("summary-clock"),()=>$t(e.site.buffers,a(l).buffer.id),()=>f(`buffer-${a(l).limit}-in`),()=>zt(a(l).clock.in_secs),()=>Xe(a(l).clock.at,e.now,e.site.time_zone)]),w(M,L)};R(y,M=>{a(l)?.clock&&M(E)})}var P=u(y,2);{var q=M=>{var L=Id(),D=u(g(L));k(S=>c(D,` ${S??""}`),[()=>f("summary-unknown",{n:a(i),count:String(a(i))})]),w(M,L)};R(P,M=>{a(i)>0&&M(q)})}w(t,o),Qe()}var Dd=Ki("<path></path>"),Cd=Ki('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),Pd=$('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),Ld=$("<!> <!>",1),Fd=$('<p class="estimate svelte-19b428o"><span aria-hidden="true">~</span> </p>'),jd=$('<li class="svelte-19b428o"><!> <!></li>'),Ud=$('<div class="inside svelte-19b428o"><!></div>'),Vd=$('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),Hd=$('<section class="chain svelte-19b428o"><!></section> <!>',1);function Bd(t,e){Je(e,!0);let n=me(0),r=me(0),s=me(null);const i=Y(()=>Dc(e.site)),l=Y(()=>Fc(a(i),a(n),a(r))),o=Y(()=>{const O=a(n)/a(l).columns,j=Math.max(112,a(r)/a(l).rows),Z=Math.min(O/240,j/214,1.9);return{cellWidth:O,cellHeight:j,u:Z,cardWidth:O-32*Z,cardHeight:j-26*Z}}),d=Y(()=>Wc(a(i),a(l),a(o))),v=Y(()=>new Map(e.view.stages.map(O=>[O.id,O]))),_=Y(()=>new Map(e.view.buffers.map(O=>[O.id,O]))),m=Y(()=>a(l).rows*a(o).cellHeight),p=Y(()=>e.site.stages.find(({id:O})=>O===a(s))),y=Y(()=>a(s)===null?void 0:a(v).get(a(s)));var E=Hd(),P=Ae(E);let q;var M=g(P);{var L=O=>{var j=Vd(),Z=Ae(j),le=g(Z);Me(le,17,()=>a(d),F=>F.path,(F,A)=>{var G=Dd();let X,ne;k(()=>{he(G,"d",a(A).path),X=Ge(G,0,"svelte-19b428o",null,X,{main:a(A).main}),ne=yt(G,"",ne,{"stroke-width":(a(A).main?22:8)*a(o).u})}),w(F,G)});var T=u(le);Me(T,17,()=>a(d),F=>F.path,(F,A)=>{var G=Dn(),X=Ae(G);Me(X,17,()=>a(A).arrows,({x:ne,y:z,turn:Q})=>`${ne},${z}`,(ne,z)=>{let Q=()=>a(z).x,ee=()=>a(z).y,ae=()=>a(z).turn;var x=Cd();k(()=>he(x,"transform",`translate(${Q()??""} ${ee()??""}) rotate(${ae()??""}) scale(${a(o).u*(a(A).main?1.1:.75)})`)),w(ne,x)}),w(F,G)});var b=u(Z,2);Me(b,21,()=>a(i).nodes,F=>F.key,(F,A)=>{const G=Y(()=>a(l).cells.get(a(A).key)),X=Y(()=>(a(A).kind==="stage"?a(v):a(_)).get(a(A).id)?.estimated);var ne=Dn(),z=Ae(ne);{var Q=ee=>{var ae=jd();let x;var H=g(ae);{var N=J=>{const U=Y(()=>e.site.stages.find(({id:W})=>W===a(A).id));var ce=Ld(),ge=Ae(ce);{var se=W=>{var de=Pd(),fe=u(g(de));k(ke=>{he(de,"data-drum",a(A).id),c(fe,` ${ke??""}`)},[()=>f("drum-mark")]),w(W,de)};R(ge,W=>{e.view.drum?.stage===a(A).id&&W(se)})}var ue=u(ge,2);{var ie=W=>{{let de=Y(()=>a(v).get(a(A).id)),fe=Y(()=>$c(e.site,a(v).get(a(A).id),e.view.incidents));ad(W,{get site(){return e.site},get stage(){return a(U)},get view(){return a(de)},get now(){return e.now},get short(){return a(fe)},onopen:()=>re(s,a(A).id,!0)})}};R(ue,W=>{a(U)&&W(ie)})}w(J,ce)},I=J=>{const U=Y(()=>e.site.buffers.find(({id:ue})=>ue===a(A).id));var ce=Dn(),ge=Ae(ce);{var se=ue=>{{let ie=Y(()=>a(_).get(a(A).id));qc(ue,{get site(){return e.site},get buffer(){return a(U)},get view(){return a(ie)},get incidents(){return e.view.incidents},get now(){return e.now}})}};R(ge,ue=>{a(U)&&ue(se)})}w(J,ce)};R(H,J=>{a(A).kind==="stage"?J(N):J(I,-1)})}var V=u(H,2);{var C=J=>{var U=Fd(),ce=u(g(U));k((ge,se)=>{he(U,"data-estimate",a(A).id),he(U,"title",ge),c(ce,` ${se??""}`)},[()=>_l(e.site,a(X),e.now),()=>Pr(e.site,a(X),e.now)]),w(J,U)};R(V,J=>{a(X)&&J(C)})}k(()=>x=yt(ae,"",x,{left:`${(a(G).column+.5)*a(o).cellWidth-a(o).cardWidth/2}px`,top:`${(a(G).row+.5)*a(o).cellHeight-a(o).cardHeight/2}px`,width:`${a(o).cardWidth??""}px`,height:`${a(o).cardHeight??""}px`})),w(ee,ae)};R(z,ee=>{a(G)&&ee(Q)})}w(F,ne)});var K=u(b,2);{var B=F=>{var A=Ud();let G;var X=g(A);Rd(X,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),k(()=>G=yt(A,"",G,{left:`${a(l).free.column*a(o).cellWidth+15*a(o).u}px`,top:`${a(l).free.row*a(o).cellHeight+13*a(o).u}px`,width:`${a(l).free.columns*a(o).cellWidth-30*a(o).u}px`,height:`${a(l).free.rows*a(o).cellHeight-26*a(o).u}px`})),w(F,A)};R(K,F=>{a(l).free&&F(B)})}k(()=>{he(Z,"width",a(n)),he(Z,"height",a(m))}),w(O,j)};R(M,O=>{a(n)>0&&O(L)})}var D=u(P,2);{var S=O=>{Sd(O,{get site(){return e.site},get stage(){return a(p)},get view(){return a(y)},get chain(){return e.view},onclose:()=>re(s,null)})};R(D,O=>{a(p)&&a(y)&&O(S)})}k(O=>{he(P,"aria-label",O),q=yt(P,"",q,{"--u":`${a(o).u??""}px`})},[()=>f("chain-label")]),ks(P,"clientWidth",O=>re(n,O)),ks(P,"clientHeight",O=>re(r,O)),w(t,E),Qe()}class Da extends Error{}const yl="/api/v1";async function un(t,e,n){return rs(t,e,n===void 0?{}:{"content-type":"application/json"},n===void 0?null:JSON.stringify(n))}async function rs(t,e,n,r,s=200){const i=await fetch(yl+e,{method:t,headers:n,body:r,cache:"no-store"}),l=await i.text(),o=()=>new Da(Us(l)??`${i.status} ${i.statusText}`);if(!i.ok&&(i.status!==s||Us(l)!==null))throw o();return l===""?null:JSON.parse(l)}function Us(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const Wd=()=>un("GET","/site"),Kd=()=>un("GET","/view"),Gd=()=>un("GET","/calibrations"),Zd=(t,e,n)=>un("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),Yd=(t,e,n)=>un("POST",`/incidents/${t}/comment`,{by:e,comment:n}),Xd=()=>un("GET","/facts"),Jd=t=>rs("POST","/facts",{"content-type":"application/json"},JSON.stringify(t),422);function Qd(t,e,n){const r=new URLSearchParams({author:e,name:t.name,partial:String(n.partial),dry_run:String(n.dry)});return n.import!==""&&r.set("import",n.import),rs("POST",`/facts/import?${r}`,{"content-type":"application/octet-stream"},t,422)}const ef=t=>un("POST",`/demo/scenarios/${encodeURIComponent(t)}`),tf=()=>un("DELETE","/demo/scenarios"),Vs=t=>un("POST","/replay",t);async function kl(t,e){try{return await un("GET",t)}catch(n){if(n instanceof Da)return e;throw n}}const nf=()=>kl("/demo",{available:!1,scenarios:[]}),af=()=>kl("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function rf(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${yl}/live`}const Hs=12e3,sf=1500,lf=1e4,Bs=[500,1e3,2e3,4e3,5e3];class of{#e=me(null);get site(){return a(this.#e)}set site(e){re(this.#e,e)}#i=me(null);get view(){return a(this.#i)}set view(e){re(this.#i,e)}#t=me("");get now(){return a(this.#t)}set now(e){re(this.#t,e,!0)}#r=me(!1);get up(){return a(this.#r)}set up(e){re(this.#r,e,!0)}#n=me(0);get heardAt(){return a(this.#n)}set heardAt(e){re(this.#n,e,!0)}#a=me(0);get movedAt(){return a(this.#a)}set movedAt(e){re(this.#a,e,!0)}#s=me(Lt(Date.now()));get wall(){return a(this.#s)}set wall(e){re(this.#s,e,!0)}#l=me("");get error(){return a(this.#l)}set error(e){re(this.#l,e,!0)}#o=me(!1);get paused(){return a(this.#o)}set paused(e){re(this.#o,e,!0)}#u=null;#c=0;#v=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>sf}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>lf}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>Hs&&this.#w(this.#u)}async#h(){try{this.site=await Wd(),this.view||(this.#d(await Kd()),this.heardAt=Date.now()),this.error=""}catch(r){(r instanceof Da||r instanceof SyntaxError)&&(this.error=r.message),this.#p();return}const e=new WebSocket(rf());this.#u=e,this.#v=this.#g>0,this.#g+=1;const n=setTimeout(()=>this.#w(e),Hs);e.onmessage=r=>{clearTimeout(n),this.#u===e&&this.#b(JSON.parse(String(r.data)))},e.onclose=()=>{clearTimeout(n),this.#w(e)}}#w(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#p())}#p(){const e=Bs[Math.min(this.#c,Bs.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#b(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const Be=new of;var uf=$('<span aria-hidden="true">▶</span>'),cf=$("<button><!> </button>"),df=$('<span class="quiet"> </span>'),ff=$('<button data-stop=""><span aria-hidden="true">■</span> </button>'),vf=$('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),hf=$("<span> </span>"),_f=$("<button> </button>"),mf=$("<b> </b>"),gf=$('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),wf=$('<span class="error svelte-16mkr40" role="alert"> </span>'),bf=$('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function pf(t,e){Je(e,!0);let n=rl(e,"asTable",15);const r=[1,10,60,600];let s=me(null),i=me(null),l=me("");async function o(){try{re(s,e.mode==="demo"?await nf():null,!0),re(i,e.mode==="replay"?await af():null,!0),Be.paused=a(i)!==null&&a(i).available&&a(i).paused}catch{}}async function d(D){re(l,"");try{await D}catch(S){re(l,f("refused",{error:S instanceof Error?S.message:String(S)}),!0)}await o()}$n(()=>{e.mode&&o();const D=setInterval(()=>{o()},3e3);return()=>clearInterval(D)});const v=Y(()=>a(s)?.scenarios.some(D=>D.running)??!1);var _=bf(),m=g(_);{var p=D=>{var S=vf(),O=g(S),j=h(O,!0),Z=u(O,2);Me(Z,17,()=>a(s).scenarios,b=>b.id,(b,K)=>{var B=cf(),F=g(B);{var A=X=>{var ne=uf();w(X,ne)};R(F,X=>{a(K).running&&X(A)})}var G=u(F);k((X,ne)=>{he(B,"data-scenario",a(K).id),he(B,"aria-pressed",a(K).running),c(G,` ${X??""}${ne??""}`)},[()=>_t(a(K).name),()=>a(K).running?` · ${f("demo-running")}`:""]),Pe("click",B,()=>d(ef(a(K).id))),w(b,B)},b=>{var K=df(),B=h(K,!0);k(F=>c(B,F),[()=>f("demo-none")]),w(b,K)});var le=u(Z,2);{var T=b=>{var K=ff(),B=u(g(K));k(F=>{K.disabled=!a(v),c(B,` ${F??""}`)},[()=>f("demo-stop")]),Pe("click",K,()=>d(tf())),w(b,K)};R(le,b=>{a(s).scenarios.length>0&&b(T)})}k(b=>c(j,b),[()=>f("demo-title")]),w(D,S)};R(m,D=>{a(s)?.available&&D(p)})}var y=u(m,2);{var E=D=>{var S=gf(),O=g(S),j=h(O,!0),Z=u(O,2);{var le=X=>{var ne=hf(),z=h(ne);k((Q,ee,ae)=>c(z,`${Q??""}
          ${ee??""}–${ae??""}`),[()=>Ra(a(i).from,e.site.time_zone),()=>it(a(i).from,e.site.time_zone),()=>it(a(i).until,e.site.time_zone)]),w(X,ne)};R(Z,X=>{a(i).from&&a(i).until&&X(le)})}var T=u(Z,2),b=h(T,!0),K=u(T,2),B=h(K,!0),F=u(K,2);Me(F,16,()=>r,X=>X,(X,ne)=>{var z=_f(),Q=h(z);k(()=>{he(z,"aria-pressed",a(i).speed===ne),c(Q,`×${ne??""}`)}),Pe("click",z,()=>d(Vs({speed:ne}))),w(X,z)});var A=u(F,2);{var G=X=>{var ne=mf(),z=h(ne,!0);k(Q=>c(z,Q),[()=>f("replay-paused")]),w(X,ne)};R(A,X=>{a(i).paused&&X(G)})}k((X,ne,z)=>{c(j,X),c(b,ne),c(B,z)},[()=>f("replay-title"),()=>a(i).paused?`▶ ${f("replay-play")}`:`❚❚ ${f("replay-pause")}`,()=>f("replay-speed")]),Pe("click",T,()=>d(Vs({paused:!a(i)?.paused}))),w(D,S)};R(y,D=>{a(i)?.available&&D(E)})}var P=u(y,2);{var q=D=>{var S=wf(),O=h(S);k(()=>c(O,`■ ${a(l)??""}`)),w(D,S)};R(P,D=>{a(l)&&D(q)})}var M=u(P,2),L=h(M,!0);k(D=>{he(M,"aria-pressed",n()),c(L,D)},[()=>f(n()?"table-hide":"table-show")]),Pe("click",M,()=>n(!n())),w(t,_),Qe()}en(["click"]);function yf(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class kf{#e=me(Lt(yf()));get current(){return a(this.#e)}set current(e){re(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const Kn=new kf;var xf=$('<p><b aria-hidden="true">~</b> </p>'),$f=$("<span> </span>"),Ef=$('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Sf=$('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),Tf=$('<!> <section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),Af=$('<p class="quiet"> </p>');function Mf(t,e){Je(e,!0);const n=Y(()=>e.view.forecast),r=Y(()=>e.view.stages.flatMap(({id:o,end:d})=>d?[{id:o,...d}]:[])),s=({cases:o,mean:d})=>d===null?f("grade-none"):f("grade-held",{held:oe(d*o),cases:oe(o)}),i=({cases:o,mean:d})=>d===null?f("grade-none"):f("grade-off",{off:`${oe(d*100,1)} %`,cases:oe(o)}),l=Y(()=>a(n)?[...a(n).levels_held.map(o=>({what:f("grade-levels",{ahead:zt(o.ahead_secs)}),said:s(o.held),aim:"80 %"})),{what:f("grade-clock"),said:i(a(n).clock_error),aim:""},{what:f("grade-end-held"),said:s(a(n).end_held),aim:"80 %"},{what:f("grade-end-error"),said:i(a(n).end_error),aim:""}]:[]);{let o=Y(()=>f("forecast-title"));oa(t,{get title(){return a(o)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(d,v)=>{var _=Dn(),m=Ae(_);{var p=E=>{var P=Tf(),q=Ae(P);{var M=ie=>{var W=xf(),de=u(g(W));k(fe=>c(de,` ${fe??""}`),[()=>f("forecast-estimated")]),w(ie,W)};R(q,ie=>{a(n).estimated&&ie(M)})}var L=u(q,2),D=g(L),S=g(D),O=u(S);{var j=ie=>{var W=$f(),de=h(W,!0);k(fe=>c(de,fe),[()=>Xe(a(r)[0].at,e.now,e.site.time_zone)]),w(ie,W)};R(O,ie=>{a(r)[0]&&ie(j)})}var Z=u(D,2),le=g(Z),T=g(le),b=g(T),K=h(b,!0),B=u(b),F=h(B),A=u(B),G=h(A,!0),X=u(A),ne=h(X,!0),z=u(le);Me(z,21,()=>a(r),ie=>ie.id,(ie,W)=>{var de=Ef(),fe=g(de),ke=h(fe,!0),Ee=u(fe),we=h(Ee,!0),Ne=u(Ee),Ue=h(Ne,!0),Le=u(Ne),Ze=g(Le);{var Ve=Fe=>{var lt=Mt("—");w(Fe,lt)},et=Fe=>{as(Fe,{get chance(){return a(W).met}})};R(Ze,Fe=>{a(W).met===null?Fe(Ve):Fe(et,-1)})}k((Fe,lt,It)=>{c(ke,Fe),c(we,lt),c(Ue,It)},[()=>$t(e.site.stages,a(W).id),()=>a(W).met===null?"—":oe(a(W).planned),()=>ir(a(W).done)]),w(ie,de)});var Q=u(L,2),ee=g(Q),ae=h(ee,!0),x=u(ee,2),H=g(x),N=g(H),I=g(N),V=h(I,!0),C=u(I),J=h(C,!0),U=u(C),ce=h(U,!0),ge=u(H);Me(ge,21,()=>a(l),ie=>ie.what,(ie,W)=>{var de=Sf(),fe=g(de),ke=h(fe,!0),Ee=u(fe),we=h(Ee,!0),Ne=u(Ee),Ue=h(Ne,!0);k(()=>{c(ke,a(W).what),c(we,a(W).said),c(Ue,a(W).aim)}),w(ie,de)});var se=u(x,2),ue=h(se,!0);k((ie,W,de,fe,ke,Ee,we,Ne,Ue,Le,Ze)=>{c(S,`${ie??""} `),c(K,W),c(F,`${de??""}, ${fe??""}`),c(G,ke),c(ne,Ee),c(ae,we),c(V,Ne),c(J,Ue),c(ce,Le),c(ue,Ze)},[()=>f("end-title"),()=>f("stage-label"),()=>f("planned-label"),()=>at(e.site),()=>f("plan-trial-done"),()=>f("plan-trial-chance"),()=>f("grade-title"),()=>f("grade-what"),()=>f("grade-was"),()=>f("grade-aim"),()=>f("forecast-at",{at:Xe(a(n).at,e.now,e.site.time_zone),paths:String(a(n).paths),span:zt(a(n).horizon_secs)})]),w(E,P)},y=E=>{var P=Af(),q=h(P,!0);k(M=>c(q,M),[()=>f("forecast-none")]),w(E,P)};R(m,E=>{a(n)?E(p):E(y,-1)})}w(d,_)},$$slots:{default:!0}})}Qe()}var Nf=$('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Of=$('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),zf=$('<p class="quiet"> </p>');function If(t,e){Je(e,!0);const n=({version:s})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===s),r=s=>`${Ra(s,e.site.time_zone).slice(0,5)} ${it(s,e.site.time_zone)}`;{let s=Y(()=>f("plan-trial-title"));oa(t,{get title(){return a(s)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,l)=>{var o=Dn(),d=Ae(o);Me(d,17,()=>e.view.plan_trials,v=>v.version,(v,_)=>{var m=Of(),p=g(m),y=g(p),E=u(y),P=h(E),q=u(p,2),M=g(q),L=g(M),D=g(L),S=h(D,!0),O=u(D),j=h(O),Z=u(O),le=h(Z,!0),T=u(Z),b=h(T,!0),K=u(M);Me(K,21,()=>a(_).stages.filter(({met:X})=>X!==null),X=>X.id,(X,ne)=>{var z=Nf(),Q=g(z),ee=h(Q,!0),ae=u(Q),x=h(ae,!0),H=u(ae),N=h(H,!0),I=u(H),V=g(I);{let C=Y(()=>a(ne).met??1);as(V,{get chance(){return a(C)}})}k((C,J,U)=>{c(ee,C),c(x,J),c(N,U)},[()=>$t(e.site.stages,a(ne).id),()=>oe(a(ne).planned),()=>ir(a(ne).done)]),w(X,z)});var B=u(q,2),F=h(B,!0),A=u(B,2),G=h(A,!0);k((X,ne,z,Q,ee,ae,x,H,N,I)=>{c(y,`${X??""} `),c(P,`${ne??""}${z??""}`),c(S,Q),c(j,`${ee??""}, ${ae??""}`),c(le,x),c(b,H),c(F,N),c(G,I)},[()=>f("plan-trial-of",{version:String(a(_).version),from:r(a(_).shift_start),until:it(a(_).shift_end,e.site.time_zone)}),()=>n(a(_))?.author??"",()=>n(a(_))?.reason?` · ${n(a(_))?.reason}`:"",()=>f("stage-label"),()=>f("planned-label"),()=>at(e.site),()=>f("plan-trial-done"),()=>f("plan-trial-chance"),()=>a(_).weakest?fc(e.site,a(_).weakest):f("plan-trial-no-weak"),()=>f("plan-trial-at",{at:Xe(a(_).at,e.now,e.site.time_zone)})]),w(v,m)},v=>{var _=zf(),m=h(_,!0);k(p=>c(m,p),[()=>f("plan-trial-none")]),w(v,_)}),w(i,o)},$$slots:{default:!0}})}Qe()}class qf{#e=me(Lt(localStorage.getItem("tizbek.name")??""));get name(){return a(this.#e)}set name(e){re(this.#e,e,!0)}set(e){this.name=e,localStorage.setItem("tizbek.name",e)}}const kn=new qf;class Rf{#e=me("");get value(){return a(this.#e)}set value(e){re(this.#e,e,!0)}#i=me("");get from(){return a(this.#i)}set from(e){re(this.#i,e,!0)}#t=me("");get until(){return a(this.#t)}set until(e){re(this.#t,e,!0)}#r=me("");get document(){return a(this.#r)}set document(e){re(this.#r,e,!0)}#n=me("");get reason(){return a(this.#n)}set reason(e){re(this.#n,e,!0)}#a=me(null);get of(){return a(this.#a)}set of(e){re(this.#a,e)}#s=me("");get trouble(){return a(this.#s)}set trouble(e){re(this.#s,e,!0)}}const Ws=new Map;function yr(t,e){const n=`${t.start} ${e}`,r=Ws.get(n)??new Rf;return Ws.set(n,r),r}function Ks(t){Object.assign(t,{value:"",from:"",until:"",document:"",reason:"",of:null,trouble:""})}function Df(t){const e=new Set(t.sources.filter(({kind:s})=>s==="manual").map(({id:s})=>s)),n=t.signals.filter(({source:s})=>e.has(s)),r=s=>Math.max(0,s??0);return[...n.map(({id:s,kind:i,unit:l,range_min:o,range_max:d})=>({id:s,kind:"signal",spans:i==="rate"||i==="load",unit:l===t.unit?Gs(t):l,least:i==="rate"||i==="load"||i==="counter"?r(o):o,most:d,optional:!1})),...t.buffers.map(({id:s,capacity:i})=>({id:s,kind:"buffer",spans:!1,unit:Gs(t),least:0,most:i,optional:!0}))]}const Gs=t=>t.unit==="t"?f("unit-t"):t.unit;function Cf(t){const e=n=>n?[{start:n.start,end:n.end,now:!1}]:[];return[...t.shift?[{start:t.shift.start,end:t.shift.end,now:!0}]:[],...e(t.last_shift)]}const At=t=>t.revisions[t.revisions.length-1];function Pf(t,{id:e,kind:n},{start:r,end:s}){return t.filter(o=>o[n]===e).filter(o=>{const{from:d,until:v}=At(o);return Date.parse(d)<Date.parse(s)&&(Date.parse(v)>Date.parse(r)||d===v&&d===r)}).sort((o,d)=>Date.parse(At(o).from)-Date.parse(At(d).from))}function Lf(t){const e=t.trim().replace(/[\s\u00a0\u2009\u202f]/g,"").replace("−","-").replace(",",".");return/^-?\d+(\.\d+)?$/.test(e)?Number(e):null}function Zs(t,{start:e,end:n},r,s){const i=/^([01]?\d|2[0-4])[:.\- ]?([0-5]\d)$/.exec(t.trim());if(!i)return null;const l=(P,q)=>Number(P)*60+Number(q),o=l(i[1]??"",i[2]??"")%1440,[d="",v=""]=it(e,r).split(":"),_=(o-l(d,v)+1440)%1440,m=P=>l(...it(P,r).split(":"))===o,p=Date.parse(e)+_*6e4,y=[0,60,-60,1440].map(P=>p+P*6e4).filter(P=>m(P)&&P>=Date.parse(e)&&P<=Date.parse(n)),E=s&&_===0?y[y.length-1]:y[0];return E===void 0?null:new Date(E).toISOString()}function Ys(t,e,n,r,s){const i=n.now&&Date.parse(r)<Date.parse(n.end)?r:n.end,l=it(i,s),d=t.map(At).filter(({value:v,from:_,until:m})=>v!==null&&_!==m).reduce((v,{until:_})=>Math.max(v,Date.parse(_)),Date.parse(n.start));return{from:e.spans?it(Math.min(d,Date.parse(i)),s):l,until:l}}function Ff(t,e,n){let r=Date.parse(e.start);for(const{value:l,from:o,until:d}of t.map(At))l!==null&&o!==d&&Date.parse(o)<=r&&(r=Math.max(r,Date.parse(d)));const s=t.some(l=>At(l).from===At(l).until),i=e.now?Math.min(Date.parse(n),Date.parse(e.end)):Date.parse(e.end);return s||r>=i||e.now?null:new Date(r).toISOString()}const jf=t=>Number.isInteger(t)?0:Math.abs(t)<10?3:Math.abs(t)<1e3?2:1;function zn(t){const e=oe(t,jf(t));return/[.,]/.test(e)?e.replace(/[.,]?0+$/,""):e}function Xs({least:t,most:e,unit:n}){return t===null&&e===null?n:e===null?f("entry-range-from",{least:zn(t??0),unit:n}):t===null?f("entry-range-to",{most:zn(e),unit:n}):`${zn(t)}–${zn(e)} ${n}`}function xl({code:t,args:e,message:n},r,s){const i=["out_of_range","too_old","forgotten","future","overlaps","no_reason","not_a_number","not_a_time","not_a_date"],l=["lacks_time","lacks_date","no_heading","no_column","unknown_name","of_nothing","contradicts","unit","no_table"],o=["no_rows","too_wide","no_shift","backwards","needs_interval","needs_one_time","author","too_long","full"];if(t===null||![...i,...l,...o].includes(t))return n;const d=m=>["since","until","from"].includes(m),v=m=>m!==""&&!Number.isNaN(Number(m))?zn(Number(m)):m,_=Object.entries(e).map(([m,p])=>[m,d(m)&&p!==""?Xe(p,s,r):["least","most","value"].includes(m)?v(p):p]);return f(`fact-${t.replaceAll("_","-")}`,{found:"",expected:"",...Object.fromEntries(_)})}var Uf=$("<option> </option>"),Vf=$('<label class="svelte-fvytxd"> <select class="svelte-fvytxd"><option> </option><!></select></label>'),kr=$('<p class="quiet svelte-fvytxd"> </p>'),Hf=$('<p class="bad svelte-fvytxd" role="alert"> </p>'),Bf=$('<p class="well svelte-fvytxd"> </p>'),Wf=$('<p class="bad svelte-fvytxd"> </p>'),Kf=$('<button class="yes svelte-fvytxd" data-take=""> </button>'),Gf=$('<button data-take-good=""> </button>'),Zf=$('<!> <p> </p> <div class="row svelte-fvytxd"><!></div>',1),Yf=$('<tr><td class="n"> </td><td> </td><td> </td></tr>'),Xf=$('<table><thead><tr><th scope="col" class="n"> </th><th scope="col"> </th><th scope="col"> </th></tr></thead><tbody></tbody></table>'),Jf=$('<div role="status"><!> <!> <!> <!></div>'),Qf=$('<section class="file svelte-fvytxd" data-file=""><h3> </h3> <p class="quiet svelte-fvytxd"> </p> <div class="row svelte-fvytxd"><!> <label> <input type="file" accept=".xlsx,.csv,.txt" class="svelte-fvytxd"/></label></div> <!> <!> <!></section>');function ev(t,e){Je(e,!0);let n=me(null),r=me(""),s=me(null),i=me(!1),l=me("");const o=Y(()=>(a(s)?.new??0)+(a(s)?.corrects??0));async function d(A,G=!1){if(!(!a(n)||e.author.trim()==="")){re(i,!0),re(l,"");try{re(s,await Qd(a(n),e.author.trim(),{import:a(r),partial:G,dry:A})),a(s).taken&&e.ontaken()}catch(X){re(s,null),re(l,X instanceof Da?X.message:f("entry-no-link"),!0)}re(i,!1)}}function v(A){re(n,A.currentTarget.files?.[0]??null,!0),re(s,null),d(!0)}const _=(A,G)=>`${$t(e.site.sources,G)} · ${A}`;var m=Qf(),p=g(m),y=h(p,!0),E=u(p,2),P=h(E,!0),q=u(E,2),M=g(q);{var L=A=>{var G=Vf(),X=g(G),ne=u(X),z=g(ne),Q=h(z,!0);z.value=z.__value="";var ee=u(z);Me(ee,17,()=>e.site.imports,({id:ae,source:x})=>ae,(ae,x)=>{let H=()=>a(x).id,N=()=>a(x).source;var I=Uf(),V=h(I,!0),C={};k(J=>{c(V,J),C!==(C=H())&&(I.value=(I.__value=C)??"")},[()=>_(H(),N())]),w(ae,I)}),Ji(ne),k((ae,x)=>{c(X,`${ae??""} `),c(Q,x)},[()=>f("entry-file-kind"),()=>f("entry-file-usual")]),Pe("change",ne,()=>{d(!0)}),fu(ne,()=>a(r),ae=>re(r,ae)),w(A,G)};R(M,A=>{e.site.imports.length>0&&A(L)})}var D=u(M,2);let S;var O=g(D),j=u(O),Z=u(q,2);{var le=A=>{var G=kr(),X=h(G,!0);k(ne=>c(X,ne),[()=>f("entry-file-author")]),w(A,G)},T=Y(()=>e.author.trim()==="");R(Z,A=>{a(T)&&A(le)})}var b=u(Z,2);{var K=A=>{var G=Hf(),X=h(G);k(()=>c(X,`■ ${a(l)??""}`)),w(A,G)};R(b,A=>{a(l)!==""&&A(K)})}var B=u(b,2);{var F=A=>{var G=Jf(),X=g(G);{var ne=I=>{var V=Bf(),C=h(V);k(J=>c(C,`● ${J??""}`),[()=>a(o)===0?f("entry-file-known"):f("entry-file-taken",{new:oe(a(s).new),corrects:oe(a(s).corrects),same:oe(a(s).same)})]),w(I,V)},z=I=>{var V=Zf(),C=Ae(V);{var J=W=>{var de=Wf(),fe=h(de);k(ke=>c(fe,`■ ${ke??""}`),[()=>f("entry-file-problems",{count:oe(a(s).problems.length)})]),w(W,de)};R(C,W=>{a(s).problems.length>0&&W(J)})}var U=u(C,2),ce=h(U,!0),ge=u(U,2),se=g(ge);{var ue=W=>{var de=Kf(),fe=h(de,!0);k(ke=>{de.disabled=a(i)||a(o)===0,c(fe,ke)},[()=>f(a(o)===0?"entry-file-known":"entry-file-take")]),Pe("click",de,()=>{d(!1)}),w(W,de)},ie=W=>{var de=Gf(),fe=h(de,!0);k(ke=>{de.disabled=a(i),c(fe,ke)},[()=>f("entry-file-take-good",{count:oe(a(o))})]),Pe("click",de,()=>{d(!1,!0)}),w(W,de)};R(se,W=>{a(s).problems.length===0?W(ue):a(o)>0&&W(ie,1)})}k(W=>c(ce,W),[()=>f(a(s).problems.length>0?"entry-file-good":"entry-file-would",{new:oe(a(s).new),corrects:oe(a(s).corrects),same:oe(a(s).same)})]),w(I,V)};R(X,I=>{a(s).taken?I(ne):I(z,-1)})}var Q=u(X,2);{var ee=I=>{var V=Xf(),C=g(V),J=g(C),U=g(J),ce=h(U,!0),ge=u(U),se=h(ge,!0),ue=u(ge),ie=h(ue,!0),W=u(C);Me(W,21,()=>a(s).problems,rr,(de,fe)=>{var ke=Yf(),Ee=g(ke),we=h(Ee,!0),Ne=u(Ee),Ue=h(Ne,!0),Le=u(Ne),Ze=h(Le,!0);k(Ve=>{c(we,a(fe).row>0?a(fe).row:"—"),c(Ue,a(fe).column||"—"),c(Ze,Ve)},[()=>xl(a(fe),e.site.time_zone,e.now)]),w(de,ke)}),k((de,fe,ke)=>{c(ce,de),c(se,fe),c(ie,ke)},[()=>f("entry-row"),()=>f("entry-column"),()=>f("entry-what")]),w(I,V)};R(Q,I=>{a(s).problems.length>0&&I(ee)})}var ae=u(Q,2);{var x=I=>{var V=kr(),C=h(V,!0);k(J=>c(C,J),[()=>f("entry-file-sheets",{sheet:a(s).sheet,others:a(s).other_sheets.join(", ")})]),w(I,V)};R(ae,I=>{a(s).other_sheets.length>0&&I(x)})}var H=u(ae,2);{var N=I=>{var V=kr(),C=h(V,!0);k(J=>c(C,J),[()=>f("entry-file-outdated",{rows:a(s).outdated.join(", ")})]),w(I,V)};R(H,I=>{a(s).outdated.length>0&&I(N)})}k(()=>he(G,"data-found",a(s).taken?"taken":"looked")),w(A,G)};R(B,A=>{a(s)&&A(F)})}k((A,G,X,ne,z)=>{c(y,A),c(P,G),S=Ge(D,1,"choose svelte-fvytxd",null,S,{off:X}),c(O,`${ne??""} `),j.disabled=z},[()=>f("entry-file"),()=>f("entry-file-hint"),()=>e.author.trim()===""||a(i),()=>a(n)?a(n).name:f("entry-file-choose"),()=>e.author.trim()===""||a(i)]),Pe("change",j,v),w(t,m),Qe()}en(["change","click"]);var tv=$('<button type="button"> </button>'),Js=$('<span class="warn svelte-1tqhtdb"> </span>'),nv=$("<span> </span> <!>",1),av=$('<label class="why svelte-1tqhtdb"> <input data-reason="" maxlength="500" class="svelte-1tqhtdb"/> <span class="acts svelte-1tqhtdb"><button type="button"> </button> <button type="button"> </button></span></label>'),rv=$('<label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label>'),sv=$('<div class="times svelte-1tqhtdb"><!> <label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label> <label class="svelte-1tqhtdb"> <input class="document svelte-1tqhtdb" maxlength="200" autocomplete="off"/></label></div>'),iv=$('<p class="trouble svelte-1tqhtdb" role="alert"> </p>'),lv=$('<li class="svelte-1tqhtdb"><button type="button" class="link svelte-1tqhtdb"> </button></li>'),ov=$('<p class="svelte-1tqhtdb"> </p>'),uv=$('<details class="svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),cv=$('<li class="svelte-1tqhtdb"><span class="n"> </span> <b> </b> <span> </span> <!> <button type="button" class="link svelte-1tqhtdb"> </button></li>'),dv=$('<ul class="svelte-1tqhtdb"><!> <!></ul>'),fv=$('<div><label class="name svelte-1tqhtdb"><b class="svelte-1tqhtdb"> </b> <!></label> <div class="type"><div class="value svelte-1tqhtdb"><input inputmode="decimal" autocomplete="off" class="svelte-1tqhtdb"/> <span> </span></div> <span class="hint svelte-1tqhtdb"> </span></div> <!> <!> <!></div>'),vv=$('<span class="warn svelte-1tqhtdb"><span aria-hidden="true">▲</span> </span>'),hv=$('<details class="eyes svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),_v=$('<b data-failure=""> </b>'),mv=$('<b data-said=""> </b>'),gv=$('<p class="stage svelte-1tqhtdb"><span> </span> <!></p>'),wv=$('<section data-amended=""><h3> </h3> <!></section>'),bv=$('<p class="sum svelte-1tqhtdb" role="status"><!></p> <!> <!> <div class="foot svelte-1tqhtdb"><button type="button" class="send svelte-1tqhtdb" data-send=""> </button> <span class="quiet"> </span> <p role="status" class="svelte-1tqhtdb"><!></p></div> <!>',1),pv=$('<p class="sum svelte-1tqhtdb"> </p>'),yv=$('<form><div class="top svelte-1tqhtdb"><label class="who svelte-1tqhtdb" for="entry-author"> <input id="entry-author" maxlength="80" autocomplete="name" class="svelte-1tqhtdb"/></label> <div role="group" class="spans svelte-1tqhtdb"></div></div> <!></form> <!>',1);function kv(t,e){Je(e,!0);const n=1e4;let r=me([]),s=me(!1),i=me(Lt(kn.name)),l=me(0),o=me(!1),d=me(""),v=me(""),_=Lt({}),m;const p=Y(()=>e.site.time_zone),y=Y(()=>Cf(e.view)),E=Y(()=>a(y)[Math.min(a(l),a(y).length-1)]),P=Y(()=>Df(e.site)),q=Y(()=>a(P).filter(({optional:z})=>!z)),M=Y(()=>z=>a(E)?Pf(a(r),z,a(E)):[]),L=Y(()=>z=>a(M)(z).filter(Q=>At(Q).value!==null)),D=Y(()=>a(q).filter(z=>a(L)(z).length===0).length),S=z=>$t(z.kind==="signal"?e.site.signals:e.site.buffers,z.id),O=Y(()=>a(E)?a(P).filter(({id:z})=>yr(a(E),z).value.trim()!=="").length:0);async function j(){try{re(r,await Xd()),re(s,!0)}catch{}}$n(()=>{j();const z=setInterval(()=>{j()},n);return()=>clearInterval(z)}),$n(()=>(m.addEventListener("keydown",X),()=>m.removeEventListener("keydown",X))),$n(()=>{m.querySelector(a(i)===""?"#entry-author":"[data-value]")?.focus()});const Z=z=>{const{from:Q,until:ee}=At(z),ae=Xe(Q,e.now,a(p));return Q===ee?ae:`${ae}–${it(ee,a(p))}`},le=(z,Q)=>z===null?f("entry-withdrawn"):`${zn(z)} ${Q.unit}`;function T(z,Q){if(!a(E))return null;const ee=C=>(Q.trouble=C,null),ae=Lf(Q.value);if(ae===null)return ee(f("fact-not-a-number",{found:Q.value.trim(),expected:""}));if(ae<(z.least??ae)||ae>(z.most??ae))return ee(f("entry-out-of-range",{range:Xs(z)}));const x=Q.reason.trim();if(Q.of){if(x==="")return ee(f("entry-reason-needed"));const{from:C,until:J}=At(Q.of);return b(z,Q.of.document,C,J,ae,x)}const H=Ys(a(M)(z),z,a(E),e.now,a(p)),N=Zs(Q.until.trim()||H.until,a(E),a(p),!0),I=z.spans?Zs(Q.from.trim()||H.from,a(E),a(p),!1):N;if(I===null||N===null)return ee(f("entry-time-expected",{start:it(a(E).start,a(p)),end:it(a(E).end,a(p))}));const V=Q.from.trim()===""&&Q.until.trim()==="";return z.spans&&Date.parse(N)<=Date.parse(I)?ee(V?f("entry-told-already",{at:H.from}):f("fact-backwards")):b(z,Q.document.trim(),I,N,ae,"")}function b(z,Q,ee,ae,x,H){return{signal:z.kind==="signal"?z.id:void 0,buffer:z.kind==="buffer"?z.id:void 0,document:Q,from:ee,until:ae,value:x,author:a(i).trim(),comment:H}}async function K(){if(!a(E)||a(o))return;if((ee=>{var ae=us(ee,2);re(d,ae[0],!0),re(v,ae[1],!0)})(["",""]),a(i).trim()===""){re(v,f("entry-author-needed"),!0),m.querySelector("#entry-author")?.focus();return}const z=a(P).map(ee=>({one:ee,draft:yr(a(E),ee.id)})).filter(({draft:ee})=>ee.value.trim()!=="");for(const{draft:ee}of z)ee.trouble="";const Q=z.map(({one:ee,draft:ae})=>({one:ee,draft:ae,fact:T(ee,ae)}));if(Q.length===0?re(v,f("entry-nothing"),!0):Q.some(({fact:ee})=>ee===null)&&re(v,f("entry-not-sent"),!0),a(v)!=="")return G();await B(Q.flatMap(({draft:ee,fact:ae})=>ae?[{draft:ee,fact:ae}]:[]))}async function B(z){re(o,!0);try{const Q=await Jd(z.map(({fact:ee})=>ee));if(kn.set(a(i).trim()),Q.facts.forEach(({problem:ee,code:ae,args:x},H)=>{const N=z[H]?.draft;N&&ee!==null&&(N.trouble=xl({code:ae,args:x,message:ee},a(p),e.now))}),Q.taken){for(const{draft:ee}of z)Ks(ee);re(d,f("entry-taken",{count:oe(z.length)}),!0),await j(),m.querySelector("[data-value]")?.focus()}else re(v,f("entry-not-taken"),!0),G()}catch(Q){re(v,Q instanceof Da?Q.message:f("entry-no-link"),!0)}re(o,!1)}function F(z,Q){const ee=Q.reason.trim();if(!Q.of)return;if(ee===""||a(i).trim()===""){Q.trouble=f(ee===""?"entry-reason-needed":"entry-author-needed");return}const{from:ae,until:x}=At(Q.of);B([{draft:Q,fact:b(z,Q.of.document,ae,x,null,ee)}])}function A(z,Q,ee){const{value:ae}=At(z);(x=>{var H=us(x,2);re(d,H[0],!0),re(v,H[1],!0)})(["",""]),Object.assign(Q,{value:ae===null?"":zn(ae),of:z,reason:"",trouble:""}),requestAnimationFrame(()=>m.querySelector(`[data-value="${ee}"]`)?.select())}const G=()=>requestAnimationFrame(()=>m.querySelector('[aria-invalid="true"]')?.focus());function X(z){const Q=z.ctrlKey||z.metaKey;if(z.key!=="Enter"||!(Q||z.target instanceof HTMLInputElement))return;if(z.preventDefault(),Q||!(z.target instanceof HTMLInputElement))return void K();const ee=[...m.querySelectorAll("[data-value], [data-reason]")];(ee[ee.indexOf(z.target)+1]??m.querySelector("[data-send]"))?.focus()}const ne=z=>`${z.signal??z.buffer} ${z.document} ${At(z).from} ${At(z).until}`;{let z=Y(()=>f("entry-title"));oa(t,{get title(){return a(z)},width:"62rem",get onclose(){return e.onclose},"data-entry":!0,children:(Q,ee)=>{var ae=yv(),x=Ae(ae),H=g(x),N=g(H),I=g(N),V=u(I),C=u(N,2);Me(C,23,()=>a(y),se=>se.start,(se,ue,ie)=>{var W=tv(),de=h(W);k((fe,ke,Ee)=>{he(W,"aria-pressed",a(l)===a(ie)),he(W,"data-span",a(ue).now?"now":"last"),c(de,`${fe??""}
            ${ke??""}–${Ee??""}`)},[()=>f(a(ue).now?"entry-shift-now":"entry-shift-last"),()=>it(a(ue).start,a(p)),()=>it(a(ue).end,a(p))]),Pe("click",W,()=>re(l,a(ie),!0)),w(se,W)});var J=u(H,2);{var U=se=>{const ue=(Se,_e=ri)=>{const xe=Y(()=>yr(a(E),_e().id)),rt=Y(()=>a(M)(_e())),qt=Y(()=>_e().spans&&a(L)(_e()).length>0?Ff(a(rt),a(E),e.now):null),We=Y(()=>Ys(a(rt),_e(),a(E),e.now,a(p))),He=Y(()=>_[_e().id]?a(rt):a(rt).slice(-4));var Ke=fv();let mt;var Et=g(Ke),Rt=g(Et),wt=h(Rt,!0),cn=u(Rt,2);{var gn=be=>{var ye=nv(),Te=Ae(ye),tt=h(Te),dt=u(Te,2);{var Ce=qe=>{var Ye=Js(),st=h(Ye);k(gt=>c(st,`▲ ${gt??""}`),[()=>f("entry-told-until",{at:it(a(qt),a(p))})]),w(qe,Ye)};R(dt,qe=>{a(qt)!==null&&qe(Ce)})}k(qe=>c(tt,`● ${qe??""}`),[()=>f("entry-told",{count:oe(a(L)(_e()).length)})]),w(be,ye)},wn=Y(()=>a(L)(_e()).length>0),bn=be=>{var ye=Js(),Te=h(ye);k(tt=>c(Te,`▲ ${tt??""}`),[()=>f("entry-none")]),w(be,ye)};R(cn,be=>{a(wn)?be(gn):_e().optional||be(bn,1)})}var jn=u(Et,2),An=g(jn),je=g(An),ot=u(je,2),Tt=h(ot,!0),bt=u(An,2),Ft=h(bt,!0),te=u(jn,2);{var ve=be=>{var ye=av(),Te=g(ye),tt=u(Te),dt=u(tt,2),Ce=g(dt),qe=h(Ce,!0),Ye=u(Ce,2),st=h(Ye,!0);k((gt,pt,Dt)=>{c(Te,`${gt??""} `),c(qe,pt),c(st,Dt)},[()=>f("entry-reason",{when:Z(a(xe).of)}),()=>f("entry-withdraw"),()=>f("cancel")]),Pe("input",tt,()=>a(xe).trouble=""),yn(tt,()=>a(xe).reason,gt=>a(xe).reason=gt),Pe("click",Ce,()=>F(_e(),a(xe))),Pe("click",Ye,()=>Ks(a(xe))),w(be,ye)},pe=be=>{var ye=sv(),Te=g(ye);{var tt=pt=>{var Dt=rv(),dn=g(Dt),Un=u(dn);k(Vn=>{c(dn,`${Vn??""} `),he(Un,"placeholder",a(We).from)},[()=>f("entry-from")]),yn(Un,()=>a(xe).from,Vn=>a(xe).from=Vn),w(pt,Dt)};R(Te,pt=>{_e().spans&&pt(tt)})}var dt=u(Te,2),Ce=g(dt),qe=u(Ce),Ye=u(dt,2),st=g(Ye),gt=u(st);k((pt,Dt)=>{c(Ce,`${pt??""} `),he(qe,"placeholder",a(We).until),c(st,`${Dt??""} `)},[()=>f(_e().spans?"entry-until":"entry-at"),()=>f("entry-document")]),yn(qe,()=>a(xe).until,pt=>a(xe).until=pt),yn(gt,()=>a(xe).document,pt=>a(xe).document=pt),w(be,ye)};R(te,be=>{a(xe).of?be(ve):be(pe,-1)})}var De=u(te,2);{var ut=be=>{var ye=iv(),Te=h(ye);k(()=>c(Te,`■ ${a(xe).trouble??""}`)),w(be,ye)};R(De,be=>{a(xe).trouble!==""&&be(ut)})}var Oe=u(De,2);{var Ie=be=>{var ye=dv(),Te=g(ye);{var tt=Ce=>{var qe=lv(),Ye=g(qe),st=h(Ye,!0);k(gt=>c(st,gt),[()=>f("entry-more",{count:oe(a(rt).length-a(He).length)})]),Pe("click",Ye,()=>_[_e().id]=!0),w(Ce,qe)};R(Te,Ce=>{a(rt).length>a(He).length&&Ce(tt)})}var dt=u(Te,2);Me(dt,17,()=>a(He),Ce=>ne(Ce),(Ce,qe)=>{const Ye=Y(()=>At(a(qe)));var st=cv(),gt=g(st),pt=h(gt,!0),Dt=u(gt,2);let dn;var Un=h(Dt,!0),Vn=u(Dt,2),El=h(Vn,!0),ss=u(Vn,2);{var Sl=ua=>{var Ca=uv(),Pa=g(Ca),or=h(Pa,!0),Al=u(Pa,2);Me(Al,17,()=>a(qe).revisions,ca=>ca.revision,(ca,Hn)=>{var ls=ov(),Ml=h(ls);k((Nl,Ol)=>c(Ml,`${a(Hn).revision??""}. ${Nl??""} — ${a(Hn).author??""}, ${Ol??""}${a(Hn).comment?`: ${a(Hn).comment}`:""}`),[()=>le(a(Hn).value,_e()),()=>Xe(a(Hn).received_at,e.now,a(p))]),w(ca,ls)}),k(ca=>c(or,ca),[()=>f("entry-revisions",{count:oe(a(qe).revisions.length)})]),w(ua,Ca)};R(ss,ua=>{a(qe).revisions.length>1&&ua(Sl)})}var is=u(ss,2),Tl=h(is,!0);k((ua,Ca,Pa,or)=>{he(st,"data-fact",a(qe).document||a(Ye).from),c(pt,ua),dn=Ge(Dt,1,"svelte-1tqhtdb",null,dn,{gone:a(Ye).value===null}),c(Un,Ca),c(El,Pa),c(Tl,or)},[()=>Z(a(qe)),()=>le(a(Ye).value,_e()),()=>[a(qe).document&&`№ ${a(qe).document}`,a(Ye).author].filter(Boolean).join(" · "),()=>f("entry-correct")]),Pe("click",is,()=>A(a(qe),a(xe),_e().id)),w(Ce,st)}),w(be,ye)};R(Oe,be=>{a(rt).length>0&&be(Ie)})}k((be,ye,Te)=>{mt=Ge(Ke,1,"one svelte-1tqhtdb",null,mt,{lacking:be}),he(Ke,"data-row",_e().id),he(Et,"for",`value-${_e().id??""}`),c(wt,ye),he(je,"id",`value-${_e().id??""}`),he(je,"data-value",_e().id),he(je,"aria-invalid",a(xe).trouble!==""),he(je,"aria-describedby",`hint-${_e().id??""}`),c(Tt,_e().unit),he(bt,"id",`hint-${_e().id??""}`),c(Ft,Te)},[()=>!_e().optional&&a(L)(_e()).length===0,()=>S(_e()),()=>Xs(_e())]),Pe("input",je,()=>a(xe).trouble=""),yn(je,()=>a(xe).value,be=>a(xe).value=be),w(Se,Ke)};var ie=bv(),W=Ae(ie),de=g(W);{var fe=Se=>{var _e=vv(),xe=u(g(_e));k(rt=>c(xe,` ${rt??""}`),[()=>f("entry-missing",{count:oe(a(D)),all:oe(a(q).length)})]),w(Se,_e)},ke=Se=>{var _e=Mt();k(xe=>c(_e,`● ${xe??""}`),[()=>f("entry-complete")]),w(Se,_e)};R(de,Se=>{a(D)>0?Se(fe):Se(ke,-1)})}var Ee=u(W,2);Me(Ee,17,()=>a(q),Se=>Se.id,(Se,_e)=>{ue(Se,()=>a(_e))});var we=u(Ee,2);{var Ne=Se=>{var _e=hv(),xe=g(_e),rt=h(xe,!0),qt=u(xe,2);Me(qt,17,()=>a(P).filter(({optional:We})=>We),We=>We.id,(We,He)=>{ue(We,()=>a(He))}),k(We=>c(rt,We),[()=>f("entry-eyes")]),w(Se,_e)};R(we,Se=>{e.site.buffers.length>0&&Se(Ne)})}var Ue=u(we,2),Le=g(Ue),Ze=h(Le),Ve=u(Le,2),et=h(Ve,!0),Fe=u(Ve,2),lt=g(Fe);{var It=Se=>{var _e=_v(),xe=h(_e);k(()=>c(xe,`■ ${a(v)??""}`)),w(Se,_e)},Vt=Se=>{var _e=mv(),xe=h(_e);k(()=>c(xe,`● ${a(d)??""}`)),w(Se,_e)};R(lt,Se=>{a(v)!==""?Se(It):a(d)!==""&&Se(Vt,1)})}var Ht=u(Ue,2);{var Bt=Se=>{var _e=wv(),xe=g(_e),rt=h(xe,!0),qt=u(xe,2);Me(qt,17,()=>e.view.last_shift.stages,We=>We.id,(We,He)=>{var Ke=gv(),mt=g(Ke),Et=h(mt,!0),Rt=u(mt,2);pl(Rt,{get site(){return e.site},get stage(){return a(He)},get now(){return e.now}}),k(wt=>c(Et,wt),[()=>$t(e.site.stages,a(He).id)]),w(We,Ke)}),k(We=>c(rt,We),[()=>f("entry-last-title")]),w(Se,_e)};R(Ht,Se=>{!a(E).now&&e.view.last_shift&&Se(Bt)})}k((Se,_e,xe)=>{he(W,"data-missing",a(D)),Le.disabled=a(o),c(Ze,`${Se??""}${_e??""}`),c(et,xe)},[()=>f("entry-send"),()=>a(O)>0?`: ${oe(a(O))}`:"",()=>f("entry-keys")]),Pe("click",Le,()=>{K()}),w(se,ie)},ce=se=>{var ue=pv(),ie=h(ue,!0);k(W=>c(ie,W),[()=>f("shift-none")]),w(se,ue)};R(J,se=>{a(E)&&a(s)?se(U):a(E)||se(ce,1)})}Qr(x,se=>m=se,()=>m);var ge=u(x,2);ev(ge,{get site(){return e.site},get now(){return e.now},get author(){return a(i)},ontaken:()=>{j()}}),k((se,ue)=>{c(I,`${se??""} `),he(C,"aria-label",ue)},[()=>f("entry-author"),()=>f("shift-label")]),Ea("submit",x,se=>se.preventDefault()),yn(V,()=>a(i),se=>re(i,se)),w(Q,ae)},$$slots:{default:!0}})}Qe()}en(["click","input"]);var xv=$('<p role="alert" class="svelte-ulcf55"> </p>'),Qs=$('<p class="svelte-ulcf55"> </p>'),$v=$('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Ev=$("<details><summary> </summary> <!></details>"),Sv=$('<tr class="head svelte-ulcf55"><th scope="row" class="svelte-ulcf55"> </th><td class="svelte-ulcf55"><!></td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td></tr> <tr class="more svelte-ulcf55"><td colspan="6" class="svelte-ulcf55"><p class="quiet svelte-ulcf55"> </p> <!></td></tr>',1),Tv=$('<table><thead><tr><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-ulcf55"> </p>',1),Av=$("<!> <!> <!>",1);function Mv(t,e){Je(e,!0);let n=me(null),r=me("");$n(()=>{Gd().then(S=>re(n,S,!0),S=>re(r,f("refused",{error:S instanceof Error?S.message:String(S)}),!0))});const s=S=>Ra(S,e.site.time_zone),i=S=>oe(S,Math.abs(S)<1?4:2),l=S=>`${oe(S*100,2)} %`,o=(S,O)=>S===null?"—":S.share!==null?l(S.share):`${i(S.units??0)} ${O}`,d=({calibrations:S})=>S.find(({result:O})=>O!==null)??null,v=({revisions:S})=>S.at(-1),_=S=>{const O=d(S),j=O&&v(O)?.performed_at;return j?s(j):"—"},m=({due:S,due_in_days:O})=>S===null||O===null?"—":O<0?f("sensor-due-ago",{at:s(S),days:oe(Math.ceil(-O))}):f("sensor-due-in",{at:s(S),days:oe(Math.floor(O))}),p=({state:S,drifts:O,often_out:j})=>S!=="overdue"&&!O&&!j,y=({state:S,drifts:O,often_out:j})=>[f(E[S]),O?f("sensor-drifts"):"",j?f("sensor-often-out"):""].filter(Boolean).join(" · "),E={not_calibrated:"sensor-not-calibrated",valid:"sensor-valid",overdue:"sensor-overdue"},P=({off:S})=>{if(S===null)return"—";const O=S.is_share?100:1,j=S.is_share?"%":e.site.unit;return`${Jt(S.value*O,1)} ± ${oe(2*S.sigma*O,1)} ${j}`},q=S=>S.reduce((O,j)=>Math.abs(j)>Math.abs(O)?j:O,0),M=S=>S===null?"":` (${f(S?"sensor-within":"sensor-out")})`,L=({certificate:S,revisions:O,result:j},Z)=>{const le=O.at(-1),T=[le?s(le.performed_at):"",S,le?.author??""].filter(Boolean).join(" · ");if(j===null)return`${T}: ${f("sensor-withdrawn")}`;const b=f("sensor-line",{gain:oe(j.gain,5),offset:`${i(j.offset)} ${Z}`});if(j.as_found.length===0)return`${T}: ${b}`;const K=`${Jt(q(j.as_found),3)} ${Z}${M(j.as_found_within)}`,B=`${Jt(q(j.as_left),3)} ${Z}${M(j.as_left_within)}`;return`${T}: ${b}; ${f("sensor-errors",{found:K,left:B})}`},D=S=>[S.type,S.quantity,S.serial&&`№ ${S.serial}`,S.location].filter(Boolean).join(" · ");{let S=Y(()=>f("sensors-title"));oa(t,{get title(){return a(S)},width:"68rem",get onclose(){return e.onclose},"data-sensors-detail":!0,children:(O,j)=>{var Z=Av(),le=Ae(Z);{var T=A=>{var G=xv(),X=h(G,!0);k(()=>c(X,a(r))),w(A,G)};R(le,A=>{a(r)&&A(T)})}var b=u(le,2);{var K=A=>{var G=Qs(),X=h(G,!0);k(ne=>c(X,ne),[()=>f("sensors-none")]),w(A,G)};R(b,A=>{a(n)!==null&&a(n).length===0&&A(K)})}var B=u(b,2);{var F=A=>{var G=Tv(),X=Ae(G),ne=g(X),z=g(ne),Q=g(z),ee=h(Q,!0),ae=u(Q),x=h(ae,!0),H=u(ae),N=h(H,!0),I=u(H),V=h(I,!0),C=u(I),J=h(C,!0),U=u(C),ce=h(U,!0),ge=u(ne);Me(ge,21,()=>a(n),ie=>ie.signal,(ie,W)=>{var de=Sv(),fe=Ae(de),ke=g(fe),Ee=h(ke,!0),we=u(ke),Ne=g(we);{var Ue=He=>{var Ke=Mt();k(mt=>c(Ke,mt),[()=>y(a(W))]),w(He,Ke)},Le=Y(()=>p(a(W))),Ze=He=>{var Ke=$v(),mt=u(g(Ke));k(Et=>c(mt,` ${Et??""}`),[()=>y(a(W))]),w(He,Ke)};R(Ne,He=>{a(Le)?He(Ue):He(Ze,-1)})}var Ve=u(we),et=h(Ve,!0),Fe=u(Ve),lt=h(Fe,!0),It=u(Fe),Vt=h(It,!0),Ht=u(It),Bt=h(Ht,!0),Se=u(fe,2),_e=g(Se),xe=g(_e),rt=h(xe),qt=u(xe,2);{var We=He=>{var Ke=Ev(),mt=g(Ke),Et=h(mt,!0),Rt=u(mt,2);Me(Rt,17,()=>a(W).calibrations,rr,(wt,cn)=>{var gn=Qs(),wn=h(gn,!0);k(bn=>c(wn,bn),[()=>L(a(cn),a(W).unit)]),w(wt,gn)}),k(wt=>{he(Ke,"data-calibrations",a(W).signal),c(Et,wt)},[()=>f("sensor-calibrations",{count:oe(a(W).calibrations.length)})]),w(He,Ke)};R(qt,He=>{a(W).calibrations.length>0&&He(We)})}k((He,Ke,mt,Et,Rt,wt,cn)=>{he(fe,"data-sensor",a(W).signal),c(Ee,He),c(et,Ke),c(lt,mt),c(Vt,Et),c(Bt,Rt),c(rt,`${wt??""}${cn??""}`)},[()=>_t(a(W).name),()=>_(a(W)),()=>m(a(W)),()=>o(a(W).accuracy,a(W).unit),()=>P(a(W)),()=>D(a(W)),()=>a(W).failure_modes.length>0?` · ${f("sensor-modes")} ${a(W).failure_modes.join(", ")}`:""]),w(ie,de)});var se=u(X,2),ue=h(se,!0);k((ie,W,de,fe,ke,Ee,we)=>{c(ee,ie),c(x,W),c(N,de),c(V,fe),c(J,ke),c(ce,Ee),c(ue,we)},[()=>f("sensor-label"),()=>f("sensor-state"),()=>f("sensor-last"),()=>f("sensor-due"),()=>f("sensor-accuracy"),()=>f("sensor-off"),()=>f("sensors-note")]),w(A,G)};R(B,A=>{a(n)!==null&&a(n).length>0&&A(F)})}w(O,Z)},$$slots:{default:!0}})}Qe()}var Nv=$('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Ov=$('<p class="svelte-1066faq"><strong> </strong> </p>'),xr=$('<p class="quiet svelte-1066faq"> </p>'),zv=$('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Iv=$('<td class="svelte-1066faq"> </td>'),qv=$('<tr><th scope="row" class="svelte-1066faq"> </th><!></tr>'),ei=$('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Rv=$('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),Dv=$('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!> <!>',1),Cv=$('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p> <p class="svelte-1066faq"><button aria-haspopup="dialog" data-sensors=""> </button></p>',1),Pv=$("<!> <!>",1);function Lv(t,e){Je(e,!0);let n=me(!1);const r=["no_answer","queue_full","sequence","refused","skipped"],s=["late","too_late"],i=["good","late","uncertain","duplicate"],l=({readings:b,outcomes:K},B)=>b===0?null:B.reduce((F,A)=>F+(K[A]??0),0)/b,o=b=>b===null?"—":`${oe(b*100,b>0&&b<.1?1:0)} %`,d=b=>{const K=l(b,[...i,...r,"too_late"]);return K===null?null:Math.max(0,1-K)},v=({up:b,silent:K})=>f(b===!1?"source-down":K?"source-silent":"source-alive"),_=({up:b,silent:K,findings:B})=>b!==!1&&!K&&B.length===0,m=({last_received_at:b})=>b===null?"—":Ma(b,e.site.time_zone),p=({least_age_secs:b})=>b===null?"—":f("source-secs",{secs:oe(b,1)}),y=b=>f(b<0?"clock-ahead":"clock-behind",{by:zt(Math.abs(b))}),E=({kind:b,secs:K,signals:B,devices:F})=>{const A=B.map(X=>$t(e.site.signals,X)).join(", "),G=b==="clocks_corrected"?y(K??0):zt(K??0);return f(`finding-${b.replaceAll("_","-")}`,{by:G,signals:A,devices:F.join(", ")})},P=b=>[b.trusted?f("clock-trusted"):b.offset_secs===0?f("clock-well"):y(b.offset_secs),b.gains_secs_a_day===null?"":f("clock-gains",{secs:Jt(b.gains_secs_a_day,1)}),b.set_at===null||b.set_by_secs===null?"":f("clock-set",{at:Xe(b.set_at,e.now,e.site.time_zone),by:Jt(b.set_by_secs,0)}),b.waiting===0?"":f("clock-waiting",{count:oe(b.waiting)})],q=({kind:b})=>f(`finding-${b.replaceAll("_","-")}-steps`),M=200,L=Y(()=>b=>{const K=new Map(e.site.signals.filter(B=>B.source===b).map(B=>[B.id,B]));return e.view.signals.flatMap(B=>{const F=K.get(B.id);return F?[{...B,name:_t(F.name),unit:F.unit}]:[]})}),D=b=>Math.abs(b)<10?3:Math.abs(b)<1e3?1:0,S=({value:b,unit:K})=>b===null?"—":`${oe(b,D(b))} ${K}`,O=({outcomes:b})=>Object.entries(b).filter(([K])=>K!=="good").sort(([,K],[,B])=>B-K).map(([K,B])=>`${f(`outcome-${K.replaceAll("_","-")}`)}: ${oe(B)}`).join(" · ");var j=Pv(),Z=Ae(j);{let b=Y(()=>f("sources-title"));oa(Z,{get title(){return a(b)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(K,B)=>{var F=Cv(),A=Ae(F),G=g(A),X=g(G),ne=g(X),z=h(ne,!0),Q=u(ne),ee=h(Q,!0),ae=u(Q),x=h(ae,!0),H=u(ae),N=h(H,!0),I=u(H),V=h(I,!0),C=u(I),J=h(C,!0),U=u(C),ce=h(U,!0),ge=u(U),se=h(ge,!0),ue=u(G);Me(ue,21,()=>e.view.sources,Ee=>Ee.id,(Ee,we)=>{const Ne=Y(()=>a(L)(a(we).id));var Ue=Dv(),Le=Ae(Ue);let Ze;var Ve=g(Le),et=h(Ve,!0),Fe=u(Ve),lt=g(Fe);{var It=je=>{var ot=Mt();k(Tt=>c(ot,Tt),[()=>v(a(we))]),w(je,ot)},Vt=Y(()=>_(a(we))),Ht=je=>{var ot=Nv(),Tt=u(g(ot));k(bt=>c(Tt,` ${bt??""}`),[()=>v(a(we))]),w(je,ot)};R(lt,je=>{a(Vt)?je(It):je(Ht,-1)})}var Bt=u(Fe),Se=h(Bt,!0),_e=u(Bt),xe=h(_e,!0),rt=u(_e),qt=h(rt,!0),We=u(rt),He=h(We,!0),Ke=u(We),mt=h(Ke,!0),Et=u(Ke),Rt=h(Et,!0),wt=u(Le,2);{var cn=je=>{var ot=zv(),Tt=g(ot),bt=g(Tt);Me(bt,17,()=>a(we).findings,pe=>pe.kind,(pe,De)=>{var ut=Ov(),Oe=g(ut),Ie=h(Oe,!0),be=u(Oe);k((ye,Te)=>{c(Ie,ye),c(be,` ${Te??""}`)},[()=>E(a(De)),()=>q(a(De))]),w(pe,ut)});var Ft=u(bt,2);{var te=pe=>{var De=xr(),ut=h(De);k((Oe,Ie)=>c(ut,`${Oe??""} ${Ie??""}`),[()=>f("source-reasons"),()=>O(a(we).last_hour)]),w(pe,De)},ve=Y(()=>O(a(we).last_hour));R(Ft,pe=>{a(ve)&&pe(te)})}w(je,ot)},gn=Y(()=>a(we).findings.length>0||O(a(we).last_hour));R(wt,je=>{a(gn)&&je(cn)})}var wn=u(wt,2);{var bn=je=>{var ot=ei(),Tt=g(ot),bt=g(Tt),Ft=g(bt),te=h(Ft,!0),ve=u(Ft,2),pe=g(ve);Me(pe,21,()=>a(we).clocks.slice(0,M),Oe=>Oe.device,(Oe,Ie)=>{var be=qv(),ye=g(be),Te=h(ye,!0),tt=u(ye);Me(tt,17,()=>P(a(Ie)),rr,(dt,Ce,qe,Ye)=>{var st=Iv(),gt=h(st,!0);k(()=>c(gt,a(Ce))),w(dt,st)}),k(()=>c(Te,a(Ie).device)),w(Oe,be)});var De=u(ve,2);{var ut=Oe=>{var Ie=xr(),be=h(Ie,!0);k(ye=>c(be,ye),[()=>f("source-signals-more",{count:oe(a(we).clocks.length-M)})]),w(Oe,Ie)};R(De,Oe=>{a(we).clocks.length>M&&Oe(ut)})}k(Oe=>{he(bt,"data-clocks",a(we).id),c(te,Oe)},[()=>f("source-clocks",{count:oe(a(we).clocks.length)})]),w(je,ot)};R(wn,je=>{a(we).clocks.length>0&&je(bn)})}var jn=u(wn,2);{var An=je=>{var ot=ei(),Tt=g(ot),bt=g(Tt),Ft=g(bt),te=h(Ft,!0),ve=u(Ft,2),pe=g(ve);Me(pe,21,()=>a(Ne).slice(0,M),Oe=>Oe.id,(Oe,Ie)=>{var be=Rv(),ye=g(be),Te=h(ye,!0),tt=u(ye),dt=h(tt,!0),Ce=u(tt),qe=h(Ce),Ye=u(Ce),st=h(Ye,!0);k((gt,pt,Dt,dn)=>{c(Te,a(Ie).name),c(dt,gt),c(qe,`${pt??""}${Dt??""}`),c(st,dn)},[()=>S(a(Ie)),()=>f(`signal-${a(Ie).quality.replaceAll("_","-")}`),()=>a(Ie).stale&&a(Ie).occurred_at?` · ${f("signal-stale")}`:"",()=>a(Ie).occurred_at===null?"—":Ma(a(Ie).occurred_at,e.site.time_zone)]),w(Oe,be)});var De=u(ve,2);{var ut=Oe=>{var Ie=xr(),be=h(Ie,!0);k(ye=>c(be,ye),[()=>f("source-signals-more",{count:oe(a(Ne).length-M)})]),w(Oe,Ie)};R(De,Oe=>{a(Ne).length>M&&Oe(ut)})}k(Oe=>{he(bt,"data-signals",a(we).id),c(te,Oe)},[()=>f("source-signals",{count:oe(a(Ne).length)})]),w(je,ot)};R(jn,je=>{a(Ne).length>0&&je(An)})}k((je,ot,Tt,bt,Ft,te,ve)=>{he(Le,"data-source",a(we).id),Ze=Ge(Le,1,"svelte-1066faq",null,Ze,{found:a(we).findings.length>0}),c(et,je),c(Se,ot),c(xe,Tt),c(qt,bt),c(He,Ft),c(mt,te),c(Rt,ve)},[()=>$t(e.site.sources,a(we).id),()=>m(a(we)),()=>oe(a(we).last_hour.readings),()=>o(l(a(we).last_hour,r)),()=>o(l(a(we).last_hour,s)),()=>o(d(a(we).last_hour)),()=>p(a(we))]),w(Ee,Ue)});var ie=u(A,2),W=h(ie,!0),de=u(ie,2),fe=g(de),ke=h(fe,!0);k((Ee,we,Ne,Ue,Le,Ze,Ve,et,Fe,lt)=>{c(z,Ee),c(ee,we),c(x,Ne),c(N,Ue),c(V,Le),c(J,Ze),c(ce,Ve),c(se,et),c(W,Fe),c(ke,lt)},[()=>f("source-label"),()=>f("source-state"),()=>f("source-heard"),()=>f("source-readings"),()=>f("source-missing"),()=>f("source-late"),()=>f("source-rejected"),()=>f("source-age"),()=>f("sources-note",{at:Xe(e.now,e.now,e.site.time_zone)}),()=>f("sensors-title")]),Pe("click",fe,()=>re(n,!0)),w(K,F)},$$slots:{default:!0}})}var le=u(Z,2);{var T=b=>{Mv(b,{get site(){return e.site},onclose:()=>re(n,!1)})};R(le,b=>{a(n)&&b(T)})}w(t,j),Qe()}en(["click"]);var Fv=$('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),jv=$('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),ti=$('<span class="value svelte-13t3afu"> </span>'),Uv=$('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),Vv=$('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),Hv=$('<span class="label svelte-13t3afu"> </span>'),Bv=$('<span class="value svelte-13t3afu"> </span> <!>',1),Wv=$('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),Kv=$('<span class="label strong svelte-13t3afu"> <!></span>'),Gv=$('<span aria-hidden="true">▲</span>'),Zv=$('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),Yv=$('<button class="svelte-13t3afu"> </button>'),Xv=$('<button class="enter svelte-13t3afu" aria-haspopup="dialog" data-enter=""> </button>'),Jv=$('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="side svelte-13t3afu"><div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div> <!></div></header> <!> <!> <!> <!>',1);function Qv(t,e){Je(e,!0);const n=te=>e.view.incidents.filter(ve=>ve.state===te).length,r=Y(()=>e.view.sources.filter(({up:te,silent:ve})=>te!==!1&&!ve).length),s=Y(()=>e.view.sources.filter(({findings:te})=>te.length>0).length),i=Y(()=>n("unacknowledged")),l=Y(()=>n("acknowledged")),o=Y(()=>n("returned_unacknowledged")),d=Y(()=>e.view.plans_pending[0]),v=te=>te.state==="unacknowledged"&&ml(te)==="bad",_=Y(()=>e.view.incidents.some(v)?"bad":"warn"),m=Y(()=>e.view.incidents.some(te=>te.state==="unacknowledged"&&!Ja(te))),p=te=>[...te?.stages??[]].filter(({met:ve})=>ve!==null).sort((ve,pe)=>(ve.met??1)-(pe.met??1))[0],y=Y(()=>p(hl(e.view))),E=Y(()=>p(e.view.plan_trials.find(({version:te})=>te===a(d)?.version))?.met??1),P=Y(()=>Xa(a(y)?.met??1));let q=me(!1),M=me(!1),L=me(!1),D=me(!1);const S=Y(()=>e.view.mode!=="replay"&&e.site.sources.some(({kind:te})=>te==="manual")),O={ru:"RU",kk:"KK",en:"EN"};var j=Jv(),Z=Ae(j);let le;var T=g(Z),b=g(T),K=h(b,!0),B=u(b,2),F=g(B);{var A=te=>{var ve=Mt();k(pe=>c(ve,pe),[()=>f("mode-demo",{speed:oe(e.view.speed)})]),w(te,ve)},G=te=>{var ve=Mt();k((pe,De)=>c(ve,`${pe??""} ×${De??""}`),[()=>f("mode-replay"),()=>oe(e.view.speed)]),w(te,ve)},X=te=>{var ve=Mt();k(pe=>c(ve,pe),[()=>f("mode-live")]),w(te,ve)};R(F,te=>{e.view.mode==="demo"?te(A):e.view.mode==="replay"?te(G,1):te(X,-1)})}var ne=u(T,2),z=g(ne),Q=h(z),ee=u(z,2),ae=h(ee,!0),x=u(ee,2),H=h(x),N=u(ne,2),I=g(N),V=h(I,!0),C=u(I,2);{var J=te=>{var ve=jv(),pe=Ae(ve),De=h(pe,!0),ut=u(pe,2),Oe=h(ut,!0),Ie=u(ut,2);{var be=ye=>{var Te=Fv(),tt=h(Te,!0);k(dt=>c(tt,dt),[()=>f("forecast-open")]),Pe("click",Te,()=>re(M,!0)),w(ye,Te)};R(Ie,ye=>{e.view.forecast&&ye(be)})}k((ye,Te)=>{c(De,ye),c(Oe,Te)},[()=>_t(e.view.shift.name),()=>f("shift-left",{span:zt(sr(e.now,e.view.shift.end))})]),w(te,ve)},U=te=>{var ve=ti(),pe=h(ve,!0);k(De=>c(pe,De),[()=>f("shift-none")]),w(te,ve)};R(C,te=>{e.view.shift?te(J):te(U,-1)})}var ce=u(N,2),ge=g(ce),se=h(ge,!0),ue=u(ge,2);{var ie=te=>{var ve=Bv(),pe=Ae(ve),De=h(pe,!0),ut=u(pe,2);{var Oe=be=>{var ye=Vv(),Te=g(ye);{var tt=Ce=>{var qe=Mt();k(Ye=>c(qe,Ye),[()=>f("plan-trial-good",{chance:Cn(a(y).met??1)})]),w(Ce,qe)},dt=Ce=>{var qe=Uv(),Ye=Ae(qe),st=g(Ye),gt=h(st,!0),pt=u(st),Dt=u(Ye);k((dn,Un)=>{c(gt,_n.warn),c(pt,` ${dn??""}`),c(Dt,` ${Un??""}`)},[()=>Cn(a(y).met??1),()=>f("plan-trial-poor",{stage:$t(e.site.stages,a(y).id)})]),w(Ce,qe)};R(Te,Ce=>{a(P)==="plain"?Ce(tt):Ce(dt,-1)})}k(()=>{he(ye,"title",e.view.plan.author),he(ye,"data-trial",a(P))}),Pe("click",ye,()=>re(q,!0)),w(be,ye)},Ie=be=>{var ye=Hv(),Te=h(ye,!0);k(()=>c(Te,e.view.plan.author)),w(be,ye)};R(ut,be=>{a(y)?be(Oe):be(Ie,-1)})}k(be=>{he(pe,"title",e.view.plan.reason),c(De,be)},[()=>f("plan-version",{version:String(e.view.plan.version),at:Xe(e.view.plan.effective_at,e.now,e.site.time_zone)})]),w(te,ve)},W=te=>{var ve=ti(),pe=h(ve,!0);k(De=>c(pe,De),[()=>f("plan-none")]),w(te,ve)};R(ue,te=>{e.view.plan.version>0?te(ie):te(W,-1)})}var de=u(ue,2);{var fe=te=>{var ve=Kv(),pe=g(ve),De=u(pe);{var ut=Ie=>{var be=Wv(),ye=g(be),Te=g(ye),tt=h(Te,!0),dt=u(Te);k(Ce=>{c(tt,_n.warn),c(dt,` ${Ce??""}`)},[()=>Cn(a(E))]),Pe("click",be,()=>re(q,!0)),w(Ie,be)},Oe=Y(()=>Xa(a(E))!=="plain");R(De,Ie=>{a(Oe)&&Ie(ut)})}k(Ie=>{he(ve,"title",a(d).reason),c(pe,`${Ie??""} `)},[()=>f("plan-next",{version:String(a(d).version),at:Xe(a(d).effective_at,e.now,e.site.time_zone)})]),w(te,ve)};R(de,te=>{a(d)&&te(fe)})}var ke=u(ce,2),Ee=g(ke),we=h(Ee,!0),Ne=u(Ee,2);let Ue;var Le=g(Ne);{var Ze=te=>{var ve=Gv();w(te,ve)};R(Le,te=>{a(r)<e.view.sources.length&&te(Ze)})}var Ve=u(Le),et=u(Ne,2),Fe=g(et);{var lt=te=>{var ve=Zv(),pe=g(ve),De=h(pe,!0),ut=u(pe);k(Oe=>{c(De,_n.warn),c(ut,` ${Oe??""}`)},[()=>f("sources-ailing",{n:a(s),count:String(a(s))})]),w(te,ve)},It=te=>{var ve=Mt();k(pe=>c(ve,pe),[()=>f("sources-detail")]),w(te,ve)};R(Fe,te=>{a(s)>0?te(lt):te(It,-1)})}var Vt=u(ke,2),Ht=g(Vt),Bt=h(Ht,!0),Se=u(Ht,2),_e=g(Se),xe=u(g(_e)),rt=u(_e,2),qt=u(g(rt)),We=u(Se,2);let He;var Ke=h(We),mt=u(Vt,2),Et=g(mt),Rt=g(Et);Me(Rt,20,()=>il,te=>te,(te,ve)=>{var pe=Yv(),De=h(pe,!0);k(()=>{he(pe,"lang",ve),he(pe,"aria-pressed",ra.current===ve),c(De,O[ve])}),Pe("click",pe,()=>ra.set(ve)),w(te,pe)});var wt=u(Rt,2),cn=h(wt,!0),gn=u(Et,2);{var wn=te=>{var ve=Xv(),pe=h(ve,!0);k(De=>c(pe,De),[()=>f("entry-open")]),Pe("click",ve,()=>re(D,!0)),w(te,ve)};R(gn,te=>{a(S)&&te(wn)})}var bn=u(Z,2);{var jn=te=>{kv(te,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>re(D,!1)})};R(bn,te=>{a(D)&&te(jn)})}var An=u(bn,2);{var je=te=>{Lv(te,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>re(L,!1)})};R(An,te=>{a(L)&&te(je)})}var ot=u(An,2);{var Tt=te=>{Mf(te,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>re(M,!1)})};R(ot,te=>{a(M)&&te(Tt)})}var bt=u(ot,2);{var Ft=te=>{If(te,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>re(q,!1)})};R(bt,te=>{a(q)&&te(Ft)})}k((te,ve,pe,De,ut,Oe,Ie,be,ye,Te,tt,dt,Ce,qe,Ye,st)=>{le=Ge(Z,1,"svelte-13t3afu",null,le,{replay:e.view.mode==="replay",doubtful:e.doubtful}),c(K,te),Ge(B,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),c(Q,`${ve??""} · ${pe??""}`),he(ee,"datetime",e.now),he(ee,"title",e.site.time_zone),c(ae,De),c(H,`${ut??""} · ${e.site.time_zone??""}`),c(V,Oe),c(se,Ie),c(we,be),Ue=Ge(Ne,1,"value svelte-13t3afu",null,Ue,{warn:a(r)<e.view.sources.length}),c(Ve,` ${ye??""}`),c(Bt,Te),Ge(_e,1,Ta(a(m)?a(_):""),"svelte-13t3afu"),c(xe,` ${tt??""}`),c(qt,` ${dt??""}`),He=Ge(We,1,"label svelte-13t3afu",null,He,{strong:a(o)>0}),c(Ke,`◇ ${Ce??""}`),he(Rt,"aria-label",qe),he(wt,"aria-label",Ye),he(wt,"title",st),c(cn,Kn.current==="dark"?"☀":"☾")},[()=>_t(e.site.name),()=>f("time-label"),()=>lc(e.now,e.site.time_zone),()=>Ma(e.now,e.site.time_zone),()=>Ra(e.now,e.site.time_zone),()=>f("shift-label"),()=>f("plan-label"),()=>f("sources-label"),()=>f("sources-alive",{alive:String(a(r)),all:String(e.view.sources.length)}),()=>f("alarms-label"),()=>f("alarms-new",{n:a(i),count:String(a(i))}),()=>f("alarms-acknowledged",{count:String(a(l))}),()=>f("alarms-returned",{n:a(o),count:String(a(o))}),()=>f("language-label"),()=>f(Kn.current==="dark"?"theme-light":"theme-dark"),()=>f(Kn.current==="dark"?"theme-light":"theme-dark")]),Pe("click",et,()=>re(L,!0)),Pe("click",wt,()=>Kn.set(Kn.current==="dark"?"light":"dark")),w(t,j),Qe()}en(["click"]);var eh=$('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function th(t,e){Je(e,!0);var n=eh(),r=g(n),s=g(r),i=h(s,!0),l=u(s,2),o=u(g(l),1,!0),d=u(l,2),v=u(g(d),1,!0),_=u(d,2),m=u(g(_),1,!0),p=u(_,2),y=u(g(p),1,!0),E=u(p,2),P=u(g(E),1,!0),q=u(E,2),M=u(g(q),1,!0),L=u(q,2),D=h(L,!0),S=u(L,2),O=u(g(S),1,!0),j=u(S,2),Z=u(g(j),1,!0),le=u(j,2),T=h(le,!0),b=u(le,2),K=h(b,!0);k((B,F,A,G,X,ne,z,Q,ee,ae,x,H,N)=>{he(n,"aria-label",B),c(i,F),c(o,A),c(v,G),c(m,X),c(y,ne),c(P,z),c(M,Q),c(D,ee),c(O,ae),c(Z,x),c(T,H),c(K,N)},[()=>f("legend-title"),()=>f("legend-sign"),()=>f("legend-plan"),()=>f("legend-nominal"),()=>f("legend-marks"),()=>f("legend-target"),()=>f("legend-band"),()=>f("legend-unknown"),()=>f("legend-estimate"),()=>f("legend-thirds"),()=>f("legend-drum"),()=>f("legend-clock"),()=>f("legend-done")]),w(t,n),Qe()}var nh=$("<p> </p>"),ah=$('<p class="loss svelte-14dy00n"> </p>'),rh=$('<p class="replaces svelte-14dy00n"> </p>'),sh=$("<li> <!></li>"),ih=$('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),lh=$('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),oh=$('<button type="submit" class="svelte-14dy00n"> </button>'),uh=$('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),ch=$('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),dh=$('<div class="buttons svelte-14dy00n"><!> <button class="svelte-14dy00n"> </button></div>'),fh=$('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function vh(t,e){Je(e,!0);let n=me(!1),r=me("");const s=Y(()=>e.site.time_zone),i=Y(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),l=Y(()=>ml(e.incident)),o=Y(()=>kc(e.incident).map(N=>pc(N,e.view))),d=Y(()=>a(o)[0]),v=Y(()=>a(o).slice(1)),_=Y(()=>e.incident.cleared_at??e.now),m={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},p={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};function y(N){N(a(r).trim()),re(r,""),re(n,!1)}function E(N){N.preventDefault(),a(r).trim()!==""&&y(e.oncomment)}var P=fh(),q=g(P),M=g(q),L=h(M,!0),D=u(M,2),S=h(D,!0),O=u(q,2);{var j=N=>{var I=nh();let V;var C=h(I,!0);k(J=>{V=Ge(I,1,"first svelte-14dy00n",null,V,{over:!a(d).active}),c(C,J)},[()=>Ds(e.site,a(d),e.now)]),w(N,I)};R(O,N=>{a(d)&&N(j)})}var Z=u(O,2);{var le=N=>{var I=ah(),V=h(I,!0);k(C=>c(V,C),[()=>vc(e.site,e.incident.loss)]),w(N,I)};R(Z,N=>{e.incident.loss&&N(le)})}var T=u(Z,2),b=g(T),K=h(b,!0),B=u(b),F=u(B);{var A=N=>{var I=Mt();k(V=>c(I,` · ${V??""}`),[()=>f("incident-ended",{at:Xe(e.incident.cleared_at,e.now,a(s))})]),w(N,I)};R(F,N=>{e.incident.cleared_at&&N(A)})}var G=u(T,2);{var X=N=>{var I=rh(),V=h(I,!0);k(C=>c(V,C),[()=>f("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:Xe(e.incident.replaces.since,e.now,a(s))})]),w(N,I)};R(G,N=>{e.incident.replaces&&N(X)})}var ne=u(G,2);{var z=N=>{var I=ih(),V=g(I),C=h(V,!0),J=u(V,2);Me(J,21,()=>a(v),U=>`${U.condition}/${U.subject}`,(U,ce)=>{var ge=sh();let se;var ue=g(ge),ie=u(ue);{var W=de=>{var fe=Mt();k(ke=>c(fe,`· ${ke??""}`),[()=>f("member-over")]),w(de,fe)};R(ie,de=>{a(ce).active||de(W)})}k(de=>{se=Ge(ge,1,"svelte-14dy00n",null,se,{over:!a(ce).active}),c(ue,de)},[()=>Ds(e.site,a(ce),e.now)]),w(U,ge)}),k(U=>c(C,U),[()=>f("incident-members",{n:a(v).length,count:String(a(v).length)})]),w(N,I)};R(ne,N=>{a(v).length>0&&N(z)})}var Q=u(ne,2);Me(Q,17,()=>e.incident.notes,rr,(N,I)=>{var V=lh(),C=g(V),J=h(C),U=u(C);k((ce,ge)=>{c(J,`${ce??""} ${a(I).by??""}`),c(U,`${ge??""}${a(I).comment?`: ${a(I).comment}`:""}`)},[()=>Xe(a(I).at,e.now,a(s)),()=>a(I).acknowledges?` · ${f("incident-acknowledged")}`:""]),w(N,V)});var ee=u(Q,2);{var ae=N=>{var I=uh(),V=g(I),C=u(V,2);{var J=U=>{var ce=oh(),ge=h(ce,!0);k((se,ue)=>{ce.disabled=se,c(ge,ue)},[()=>e.pending||a(r).trim()==="",()=>f("comment-send")]),w(U,ce)};R(C,U=>{a(i)||U(J)})}k((U,ce)=>{he(V,"placeholder",U),he(V,"aria-label",ce)},[()=>f("comment-placeholder"),()=>f("comment")]),Ea("submit",I,E),yn(V,()=>a(r),U=>re(r,U)),w(N,I)};R(ee,N=>{a(n)&&N(ae)})}var x=u(ee,2);{var H=N=>{var I=dh(),V=g(I);{var C=ce=>{var ge=ch(),se=g(ge);k(ue=>{ge.disabled=e.pending,c(se,`${ue??""} `)},[()=>f(e.pending?"acknowledging":"acknowledge")]),Pe("click",ge,()=>y(e.onacknowledge)),w(ce,ge)};R(V,ce=>{a(i)&&ce(C)})}var J=u(V,2),U=h(J,!0);k(ce=>{he(J,"aria-expanded",a(n)),c(U,ce)},[()=>f("comment")]),Pe("click",J,()=>re(n,!a(n))),w(N,I)};R(x,N=>{e.view.mode!=="replay"&&N(H)})}k((N,I,V)=>{Ge(P,1,`${a(l)??""} ${e.incident.state??""}`,"svelte-14dy00n"),he(P,"data-incident",e.incident.id),he(P,"data-state",e.incident.state),c(L,p[e.incident.state]),c(S,N),c(K,I),c(B,` ${V??""}`)},[()=>f("incident-cause",{cause:_c(e.site,e.incident)}),()=>f(m[e.incident.state]),()=>f("incident-since",{at:Xe(e.incident.raised_at,e.now,a(s)),span:zt(sr(e.incident.raised_at,a(_)))})]),w(t,P),Qe()}en(["click"]);var hh=$('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function _h(t,e){Je(e,!0);let n=me(Lt(kn.name)),r;$n(()=>r.showModal());function s(D){D.preventDefault(),a(n).trim()!==""&&e.named(a(n).trim())}var i=hh(),l=g(i),o=g(l),d=h(o,!0),v=u(o,2),_=h(v,!0),m=u(v,2),p=u(m,2),y=h(p,!0),E=u(p,2),P=g(E),q=h(P,!0),M=u(P,2),L=h(M,!0);Qr(i,D=>r=D,()=>r),k((D,S,O,j,Z,le)=>{c(d,D),c(_,S),c(y,O),P.disabled=j,c(q,Z),c(L,le)},[()=>f("name-title"),()=>f("name-field"),()=>f("name-hint"),()=>a(n).trim()==="",()=>f("name-save"),()=>f("cancel")]),Ea("cancel",i,()=>e.named(null)),Ea("submit",l,s),yn(m,()=>a(n),D=>re(n,D)),Pe("click",M,()=>e.named(null)),w(t,i),Qe()}en(["click"]);var mh=$('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),gh=$('<p class="error svelte-wxtk5e" role="alert"> </p>'),wh=$('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),bh=$('<li class="svelte-wxtk5e"><!></li>'),ph=$('<p class="rest svelte-wxtk5e"> </p>'),yh=$('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <ul></ul> <!></div> <!></aside> <!>',1);function kh(t,e){Je(e,!0);const n=5,r={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},s=Y(()=>[...e.view.incidents].sort((x,H)=>Number(Ja(x))-Number(Ja(H))||r[x.state]-r[H.state]||x.id-H.id)),i=Y(()=>a(s).slice(0,n)),l=Y(()=>a(s).length-a(i).length),o=Y(()=>e.view.stages.some(({state:x})=>x==="unknown"));let d=me(null),v=me(Lt([])),_=me("");function m(x){kn.name?x(kn.name):re(d,x,!0)}async function p(x,H){re(v,[...a(v),x],!0),re(_,"");try{return await H,!0}catch(N){return re(_,f("refused",{error:N instanceof Error?N.message:String(N)}),!0),!1}finally{re(v,a(v).filter(N=>N!==x),!0)}}function y(x,H){m(N=>{p(x.id,Zd(x.id,N,H))})}function E(x,H){m(N=>{p(x.id,Yd(x.id,N,H))})}const P=x=>x.state==="unacknowledged"||x.state==="returned_unacknowledged";function q(x){if(x.code!=="KeyA"||x.ctrlKey||x.metaKey||x.altKey||x.repeat||a(d)||x.target instanceof Element&&x.target.closest("input, textarea, dialog")||e.view.mode==="replay")return;const H=a(s).find(P);H&&x.preventDefault(),H&&!a(v).includes(H.id)&&y(H,"")}function M(x){const H=a(d);re(d,null),x!==null&&(kn.set(x),H?.(x))}var L=yh();Ea("keydown",Nr,q);var D=Ae(L),S=g(D),O=g(S),j=h(O,!0),Z=u(O,2);{var le=x=>{var H=mh(),N=g(H),I=u(N),V=h(I,!0);k((C,J)=>{c(N,`${C??""} `),c(V,J)},[()=>f("name-current",{name:kn.name}),()=>f("name-change")]),Pe("click",I,()=>re(d,()=>{})),w(x,H)};R(Z,x=>{kn.name&&x(le)})}var T=u(S,2);{var b=x=>{var H=gh(),N=h(H);k(()=>c(N,`■ ${a(_)??""}`)),w(x,H)};R(T,x=>{a(_)&&x(b)})}var K=u(T,2);let B;var F=g(K);{var A=x=>{var H=wh(),N=g(H),I=h(N,!0),V=u(N,3);{var C=J=>{var U=Mt();k(ce=>c(U,ce),[()=>f(a(o)?"incidents-none-blind":"incidents-none-more")]),w(J,U)};R(V,J=>{e.doubtful||J(C)})}k(J=>c(I,J),[()=>f("incidents-none")]),w(x,H)};R(F,x=>{a(i).length===0&&x(A)})}var G=u(F,2);Me(G,21,()=>a(i),x=>x.id,(x,H)=>{var N=bh(),I=g(N);{let V=Y(()=>a(v).includes(a(H).id));vh(I,{get site(){return e.site},get view(){return e.view},get incident(){return a(H)},get now(){return e.now},get pending(){return a(V)},onacknowledge:C=>y(a(H),C),oncomment:C=>E(a(H),C)})}w(x,N)});var X=u(G,2);{var ne=x=>{var H=ph(),N=h(H,!0);k(I=>c(N,I),[()=>f("incidents-rest",{n:a(l),count:String(a(l))})]),w(x,H)};R(X,x=>{a(l)>0&&x(ne)})}var z=u(K,2);{var Q=x=>{th(x,{})};R(z,x=>{a(s).length<=3&&x(Q)})}var ee=u(D,2);{var ae=x=>{_h(x,{named:M})};R(ee,x=>{a(d)&&x(ae)})}k((x,H)=>{he(D,"aria-label",x),c(j,H),B=Ge(K,1,"list svelte-wxtk5e",null,B,{roomy:a(i).length<=2})},[()=>f("incidents-title"),()=>f("incidents-title")]),w(t,L),Qe()}en(["click"]);var xh=$('<span aria-hidden="true">■</span> ',1),$h=$('<div role="alert"><!></div>');function Eh(t,e){Je(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,r=Y(()=>Be.lost?f("link-lost",{at:Ma(Be.heardAt,n)}):Be.frozen?f("link-frozen",{at:Ma(Be.movedAt,n)}):"");var s=$h();let i;var l=g(s);{var o=d=>{var v=xh(),_=u(Ae(v));k(()=>c(_,` ${a(r)??""}`)),w(d,v)};R(l,d=>{a(r)&&d(o)})}k(()=>i=Ge(s,1,"bar svelte-1gd3r34",null,i,{shown:a(r)!==""})),w(t,s),Qe()}var Sh=$('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),Th=$('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),Ah=$('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function Mh(t,e){Je(e,!0);const n=Y(()=>new Map(e.view.stages.map(C=>[C.id,C]))),r=Y(()=>new Map(e.view.buffers.map(C=>[C.id,C])));var s=Ah(),i=g(s),l=g(i),o=g(l),d=g(o),v=h(d,!0),_=u(d),m=h(_,!0),p=u(_),y=h(p,!0),E=u(p),P=h(E),q=u(E),M=h(q),L=u(q),D=h(L),S=u(L),O=h(S),j=u(S),Z=h(j),le=u(j),T=h(le,!0),b=u(l);Me(b,21,()=>e.site.stages,C=>C.id,(C,J)=>{const U=Y(()=>a(n).get(a(J).id)),ce=Y(()=>a(U)&&a(U).state!=="unknown");var ge=Sh(),se=g(ge),ue=h(se),ie=u(se),W=h(ie),de=u(ie),fe=h(de,!0),ke=u(de),Ee=h(ke,!0),we=u(ke),Ne=h(we,!0),Ue=u(we),Le=h(Ue,!0),Ze=u(Ue),Ve=h(Ze,!0),et=u(Ze),Fe=h(et,!0),lt=u(et),It=h(lt,!0);k((Vt,Ht,Bt,Se,_e,xe,rt,qt,We,He,Ke)=>{c(ue,`${Vt??""}${Ht??""}`),c(W,`${Bt??""}${Se??""}`),c(fe,_e),c(Ee,xe),c(Ne,rt),c(Le,qt),c(Ve,We),c(Fe,He),c(It,Ke)},[()=>_t(a(J).name),()=>e.view.drum?.stage===a(J).id?` · ${f("drum-mark")}`:"",()=>a(U)?ol(a(U)):f("stage-unknown"),()=>a(U)?.estimated?` · ${Pr(e.site,a(U).estimated,e.now)}`:"",()=>a(U)?ul(a(U)):"—",()=>a(ce)&&a(U).rate!==null?Dr(a(U).rate):"—",()=>a(U)?Dr(a(U).planned_rate):"—",()=>a(ce)?oe(a(U).actual):"—",()=>a(U)?oe(a(U).planned):"—",()=>a(U)?.end?ir(a(U).end.done):"—",()=>a(U)?.end&&a(U).end.met!==null?Cn(a(U).end.met):"—"]),w(C,ge)});var K=u(i,2),B=g(K),F=g(B),A=g(F),G=h(A,!0),X=u(A),ne=h(X),z=u(X),Q=h(z),ee=u(z,2),ae=h(ee),x=u(ee),H=h(x,!0),N=u(x),I=h(N,!0),V=u(B);Me(V,21,()=>e.site.buffers,C=>C.id,(C,J)=>{const U=Y(()=>a(r).get(a(J).id));var ce=Th(),ge=g(ce),se=h(ge),ue=u(ge),ie=h(ue,!0),W=u(ue),de=h(W,!0),fe=u(W),ke=h(fe,!0),Ee=u(fe),we=h(Ee,!0),Ne=u(Ee),Ue=h(Ne,!0),Le=u(Ne),Ze=h(Le,!0);k((Ve,et,Fe,lt,It,Vt,Ht,Bt)=>{c(se,`${Ve??""}${et??""}`),c(ie,Fe),c(de,lt),c(ke,It),c(we,Vt),c(Ue,Ht),c(Ze,Bt)},[()=>_t(a(J).name),()=>a(U)?.estimated?` · ${Pr(e.site,a(U).estimated,e.now)}`:"",()=>a(U)?oe(a(U).level):"—",()=>a(U)?oe(a(U).sigma):"—",()=>a(U)?oe(a(U).level/a(J).capacity*100):"—",()=>a(U)&&a(U).net!==null?Jt(a(U).net):"—",()=>a(U)?dl(a(J),a(U).level,ns(a(J),a(U),e.view.incidents),e.now,e.site.time_zone):f("stage-unknown"),()=>a(U)?.zone?fl(a(U).zone):"—"]),w(C,ce)}),k((C,J,U,ce,ge,se,ue,ie,W,de,fe,ke,Ee,we,Ne,Ue,Le,Ze,Ve,et,Fe,lt)=>{c(v,C),c(m,J),c(y,U),c(P,`${ce??""}, ${ge??""}`),c(M,`${se??""}, ${ue??""}`),c(D,`${ie??""}, ${W??""}`),c(O,`${de??""}, ${fe??""}`),c(Z,`${ke??""}, ${Ee??""}`),c(T,we),c(G,Ne),c(ne,`${Ue??""}, ${Le??""}`),c(Q,`±, ${Ze??""}`),c(ae,`${Ve??""}, ${et??""}`),c(H,Fe),c(I,lt)},[()=>f("stage-label"),()=>f("state-label"),()=>f("lag-label"),()=>f("rate-label"),()=>pa(e.site),()=>f("planned-label"),()=>pa(e.site),()=>f("actual-label"),()=>at(e.site),()=>f("planned-label"),()=>at(e.site),()=>f("end-title"),()=>at(e.site),()=>f("plan-trial-chance"),()=>f("buffer-label"),()=>f("level-label"),()=>at(e.site),()=>at(e.site),()=>f("net-label"),()=>pa(e.site),()=>f("clock-label"),()=>f("zone-label")]),w(t,s),Qe()}var Nh=$('<div class="veil hatched svelte-1n46o8q"></div>'),Oh=$('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),zh=$('<p class="waiting svelte-1n46o8q" role="status"> </p>');function Ih(t,e){Je(e,!0);let n=me(!1);Be.start(),$n(()=>{document.documentElement.lang=ra.current,document.documentElement.dataset.theme=Kn.current,document.title=Be.site?`${_t(Be.site.name)} · Tizbek`:"Tizbek"});const r=Y(()=>Be.lost||Be.frozen);var s=Dn(),i=Ae(s);{var l=d=>{var v=Oh(),_=g(v);Qv(_,{get site(){return Be.site},get view(){return Be.view},get now(){return Be.now},get doubtful(){return a(r)}});var m=u(_,2);Eh(m,{});var p=u(m,2);let y;var E=g(p);{var P=O=>{Mh(O,{get site(){return Be.site},get view(){return Be.view},get now(){return Be.now}})},q=O=>{Bd(O,{get site(){return Be.site},get view(){return Be.view},get now(){return Be.now}})};R(E,O=>{a(n)?O(P):O(q,-1)})}var M=u(E,2);kh(M,{get site(){return Be.site},get view(){return Be.view},get now(){return Be.now},get doubtful(){return a(r)}});var L=u(M,2);{var D=O=>{var j=Nh();w(O,j)};R(L,O=>{a(r)&&O(D)})}var S=u(p,2);pf(S,{get site(){return Be.site},get mode(){return Be.view.mode},get asTable(){return a(n)},set asTable(O){re(n,O,!0)}}),k(()=>y=Ge(p,1,"svelte-1n46o8q",null,y,{doubtful:a(r)})),w(d,v)},o=d=>{var v=zh(),_=h(v,!0);k(m=>c(_,m),[()=>Be.error?f("link-refused",{error:Be.error}):f("loading")]),w(d,v)};R(i,d=>{Be.site&&Be.view?d(l):d(o,-1)})}w(t,s),Qe()}const $l=document.getElementById("page");if(!$l)throw new Error("index.html has no #page");tu(Ih,{target:$l});
